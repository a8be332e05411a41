package dev.breakwater.sources.helm;

import com.marcnuri.helm.jni.HelmLib;
import com.marcnuri.helm.jni.NativeLibrary;
import com.marcnuri.helm.jni.Result;
import com.marcnuri.helm.jni.TemplateOptions;
import com.sun.jna.Native;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import org.jspecify.annotations.Nullable;

/**
 * The process that Helm runs in. Answers requests on standard input until that ends. Not for users.
 *
 * <p>Helm is native code that renders what a repository holds, asks a cluster for {@code lookup},
 * and reads the user's configuration for that; here it finds none of it, and can be ended.
 */
public final class HelmProcess {
  /** Has Helm return what it rendered also where it cannot make objects of it. */
  private static final int DEBUG = 1;

  private final HelmLib helm;

  private HelmProcess(HelmLib helm) {
    this.helm = helm;
  }

  /**
   * Answers requests.
   *
   * @param args the folder that keeps Helm's library from one start to the next
   */
  public static void main(String[] args) throws IOException {
    var in = new DataInputStream(new FileInputStream(FileDescriptor.in));
    var out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    HelmProcess process;
    try {
      process = new HelmProcess(load(Path.of(args[0])));
    } catch (IOException | LinkageError | IllegalStateException e) {
      Wire.write(out, "cannot load Helm: " + e);
      return;
    }
    Wire.write(out, "");
    while (true) {
      String chart;
      try {
        chart = Wire.read(in);
      } catch (EOFException done) {
        return;
      }
      process.answer(String.valueOf(chart), in, out);
    }
  }

  private void answer(String chart, DataInputStream in, DataOutputStream out) throws IOException {
    String release = Wire.read(in);
    String namespace = Wire.read(in);
    String version = Wire.read(in);
    String values = Wire.read(in);
    Result result = template(chart, release, namespace, version, values, DEBUG);
    if (result.out == null && result.err == null) {
      // It fails before it renders anything, and only says why where it is not to return that.
      helm.Free(result);
      result = template(chart, release, namespace, version, values, 0);
    }
    Wire.write(out, result.out);
    Wire.write(out, result.err);
    helm.Free(result);
  }

  private Result template(
      String chart,
      @Nullable String release,
      @Nullable String namespace,
      @Nullable String version,
      @Nullable String values,
      int debug) {
    return helm.Template(
        new TemplateOptions(
            release, null, chart, namespace, version, 0, 0, null, null, values, null, null, null, 0,
            0, null, debug, null));
  }

  private static HelmLib load(Path folder) throws IOException {
    NativeLibrary platform = NativeLibrary.serviceProviderLibrary(null);
    String name = platform == null ? null : platform.getBinaryName();
    URL packed = name == null ? null : HelmProcess.class.getResource("/" + name);
    if (name == null || packed == null) {
      throw new IllegalStateException("this build holds no Helm for this system");
    }
    return Native.load(unpacked(packed, name, folder).toString(), HelmLib.class);
  }

  /** The library as a file, which is written once for each build of it. */
  private static Path unpacked(URL packed, String name, Path folder) throws IOException {
    var connection = packed.openConnection();
    connection.setUseCaches(false);
    String build = Long.toHexString(connection.getContentLengthLong());
    if (connection instanceof JarURLConnection jar) {
      JarEntry entry = jar.getJarEntry();
      build = Long.toHexString(entry.getCrc()) + "-" + build;
    }
    Path file = folder.resolve(build + "-" + name);
    if (Files.exists(file)) {
      return file;
    }
    Files.createDirectories(folder);
    Path written = Files.createTempFile(folder, "new", null);
    try (InputStream in = connection.getInputStream()) {
      Files.copy(in, written, StandardCopyOption.REPLACE_EXISTING);
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
    }
    return file;
  }

  /** How the two processes write texts to each other. */
  static final class Wire {
    private static final int NULL = -1;

    /**
     * More than any chart becomes that a cluster would take, and what memory bears: a text takes
     * some ten times its length as objects, and is there with its marks besides.
     */
    static final int LONGEST = Math.clamp(Runtime.getRuntime().maxMemory() / 32, 4 << 20, 64 << 20);

    /** A text that is not read since it is too long. */
    static final class TooLongException extends IOException {
      private static final long serialVersionUID = 1L;

      TooLongException(int length) {
        super(
            "its templates become a text of "
                + (length >> 20)
                + " MB, and at most "
                + (LONGEST >> 20)
                + " MB are read");
      }
    }

    private Wire() {}

    static void write(DataOutputStream out, @Nullable String text) throws IOException {
      if (text == null) {
        out.writeInt(NULL);
      } else {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
      }
      out.flush();
    }

    static @Nullable String read(DataInputStream in) throws IOException {
      int length = in.readInt();
      if (length == NULL) {
        return null;
      }
      if (length < 0) {
        throw new IOException("a text of " + length + " bytes");
      }
      if (length > LONGEST) {
        throw new TooLongException(length);
      }
      byte[] bytes = in.readNBytes(length);
      if (bytes.length < length) {
        throw new EOFException();
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
