package dev.breakwater.sources.helm;

import dev.breakwater.sources.helm.HelmProcess.Wire;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Helm, in a process that is started for the first chart and ends with this. */
final class Helm implements AutoCloseable {
  /** Templates can loop for as long as they like. */
  private static final int SECONDS = 60;

  /** A cluster that is nowhere: port 0 is never open, so nothing is ever sent. */
  private static final String NO_CLUSTER =
      """
      apiVersion: v1
      kind: Config
      clusters: [{name: none, cluster: {server: "http://127.0.0.1:0"}}]
      contexts: [{name: none, context: {cluster: none, user: none}}]
      users: [{name: none, user: {}}]
      current-context: none
      """;

  private static final String NO_PROXY = "http://127.0.0.1:0";

  private @Nullable Running running;

  private record Running(
      Process process, DataInputStream in, DataOutputStream out, TemporaryFolder home) {
    void end() {
      process.destroyForcibly();
      try {
        process.waitFor(SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      home.close();
    }
  }

  /**
   * What Helm says.
   *
   * @param out what it rendered, null where it failed
   * @param error why it failed, with what it had rendered until then; null where it did not
   */
  record Answer(@Nullable String out, @Nullable String error) {}

  /**
   * Renders a chart in a folder.
   *
   * @param version of Kubernetes; null for the one that Helm takes by itself
   * @param values a file of values, null for none but the chart's own
   * @throws IOException if Helm cannot be started, ends, or takes too long
   */
  synchronized Answer template(
      Path chart, String release, String namespace, @Nullable String version, @Nullable Path values)
      throws IOException {
    Running helm = running;
    if (helm == null) {
      helm = start();
      running = helm;
    }
    var to = helm.out;
    var from = helm.in;
    return timed(() -> {
      for (String text :
          new @Nullable String[] {
            chart.toString(), release, namespace, version, values == null ? null : values.toString()
          }) {
        Wire.write(to, text);
      }
      return new Answer(Wire.read(from), Wire.read(from));
    });
  }

  private Running start() throws IOException {
    var home = TemporaryFolder.create();
    try {
      Path config = Files.writeString(home.path().resolve("no-cluster"), NO_CLUSTER);
      var builder =
          new ProcessBuilder(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-Xmx512m",
                  "-Xshare:auto",
                  "-XX:-UsePerfData",
                  "--enable-native-access=ALL-UNNAMED",
                  "-Djna.encoding=UTF-8",
                  "-Djna.tmpdir=" + home.path(),
                  "-Duser.home=" + home.path(),
                  "-Djava.io.tmpdir=" + home.path(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  HelmProcess.class.getName(),
                  libraryFolder(home.path()).toString()));
      Map<String, String> environment = builder.environment();
      // Windows finds its own libraries by these; nothing else of the user's is for a chart.
      environment.keySet().removeIf(name -> !name.equalsIgnoreCase("SystemRoot"));
      environment.put("LC_ALL", "C.UTF-8"); // for names of files
      environment.put("HOME", home.path().toString());
      environment.put("USERPROFILE", home.path().toString());
      environment.put("KUBECONFIG", config.toString());
      environment.put("HTTP_PROXY", NO_PROXY);
      environment.put("HTTPS_PROXY", NO_PROXY);
      environment.put("GOMEMLIMIT", "512MiB");
      Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      var started =
          new Running(
              process,
              new DataInputStream(new BufferedInputStream(process.getInputStream())),
              new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
              home);
      running = started;
      // A template that loops would go on alone after a scan that is interrupted.
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      String problem = timed(() -> Wire.read(started.in));
      if (problem == null || !problem.isEmpty()) {
        throw new IOException(problem);
      }
      return started;
    } catch (IOException e) {
      close();
      home.close();
      throw e;
    }
  }

  /** Where Helm's library stays: the user's cache, else it goes with the process. */
  private static Path libraryFolder(Path otherwise) {
    String cache = System.getenv("XDG_CACHE_HOME");
    String local = System.getenv("LOCALAPPDATA");
    Path home = Path.of(System.getProperty("user.home"), ".cache");
    Path base =
        cache != null && Path.of(cache).isAbsolute()
            ? Path.of(cache)
            : local != null && Path.of(local).isAbsolute() ? Path.of(local) : home;
    Path folder = base.resolve("breakwater").resolve("helm");
    try {
      Files.createDirectories(folder);
      return Files.isWritable(folder) ? folder : otherwise;
    } catch (IOException e) {
      return otherwise;
    }
  }

  private <T> T timed(Callable<T> exchange) throws IOException {
    var task = new FutureTask<>(exchange);
    Thread.ofVirtual().start(task);
    try {
      return task.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      close();
      throw new IOException("it was not done within " + SECONDS + " seconds", e);
    } catch (ExecutionException e) {
      close();
      if (e.getCause() instanceof Wire.TooLongException tooLong) {
        throw tooLong;
      }
      throw new IOException("Helm's process ended: " + e.getCause(), e);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public synchronized void close() {
    if (running != null) {
      running.end();
      running = null;
    }
  }
}
