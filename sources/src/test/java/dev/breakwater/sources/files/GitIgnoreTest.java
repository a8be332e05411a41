package dev.breakwater.sources.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the rules of .breakwaterignore files to what git makes of the same .gitignore files. */
class GitIgnoreTest {
  private static final List<String> NAMES =
      List.of(
          "a", "b", "ab", "a b", "a.yaml", "b.yaml", "ab.yaml", "[a]", "a*", "!a", "#a", "a\\b",
          "c.yaml", "A", "1", "foo", "bar", "a ", "-", "]");
  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "ab",
          "a.yaml",
          ".yaml",
          "*",
          "**",
          "?",
          "[ab]",
          "[!a]",
          "[^b]",
          "[a-c]",
          "[]a]",
          "[a-]",
          "[[:alpha:]]",
          "[[:digit:]x]",
          "[[:nope:]]",
          "\\*",
          "\\[",
          "\\\\",
          "\\a",
          "[",
          "]",
          "foo",
          "bar",
          " ",
          "\\ ",
          "!",
          "#",
          "\\!",
          "\\#",
          "A",
          "-",
          "\\",
          "[\\]]",
          "[a\\-b]");

  @TempDir Path folder;

  @BeforeEach
  void needsGit() {
    boolean there;
    try {
      there = git(List.of("init", "-q"), "").code == 0;
    } catch (IOException e) {
      there = false;
    }
    assertThat(there || !"true".equals(System.getenv("CI"))).as("git is missing").isTrue();
    assumeTrue(there, "git is missing, so nothing to compare with");
  }

  @Test
  void readsGeneratedPatternsAsGitDoes() throws IOException {
    long seed = 20260101;
    System.out.println("seed " + seed);
    var random = new Random(seed);
    Set<String> paths = tree(random);
    for (int round = 0; round < 150; round++) {
      var rules = new ArrayList<String>();
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        rules.add(rule(random));
      }
      var nested = new ArrayList<String>();
      for (int i = random.nextInt(0, 4); i > 0; i--) {
        nested.add(rule(random));
      }
      compare(paths, lines(rules), "a", lines(nested));
    }
  }

  @Test
  void readsTheUsualPatternsAsGitDoes() throws IOException {
    Set<String> paths = tree(new Random(7));
    for (String rules :
        List.of(
            "a/\n!a/b\n", // what is below an ignored folder stays ignored
            "*\n!*/\n!*.yaml\n",
            "/a/**\n",
            "a/**/b\n",
            "**/b\n",
            "a/**b\n",
            "**\n!a\n",
            "foo/*\n!foo/bar\n",
            "a\\ \n",
            "a \n",
            "a\\\n",
            "\uFEFFa\n",
            "a\r\nb\r\n",
            "\\#a\n#b\n",
            "\\!a\n",
            "/\n",
            "//\n",
            "!\n",
            "a//b\n",
            "/*/b\n",
            "**/\n",
            "a/\\**\n",
            "/**/a\n",
            "a/**\n!a/b/\n")) {
      compare(paths, rules, "a", "");
    }
  }

  private void compare(Set<String> paths, String rules, String below, String nested)
      throws IOException {
    for (String name : List.of(".gitignore", IgnoreRules.FILE)) {
      Files.writeString(folder.resolve(name), rules);
      Files.writeString(folder.resolve(below).resolve(name), nested);
    }
    String input = paths.stream().collect(Collectors.joining("\0", "", "\0"));
    Answer answer = git(List.of("check-ignore", "--no-index", "-z", "--stdin"), input);
    assertThat(answer.code).as(answer.err).isLessThan(2);
    Set<String> theirs =
        Arrays.stream(answer.out.split("\0")).filter(p -> !p.isEmpty()).collect(sorted());
    Set<String> ours = paths.stream().filter(this::isIgnored).collect(sorted());
    assertThat(ours).as("rules:\n" + rules + "nested:\n" + nested).isEqualTo(theirs);
  }

  private static java.util.stream.Collector<String, ?, Set<String>> sorted() {
    return Collectors.toCollection(TreeSet::new);
  }

  /** Looks at the folders on the way first, as a search does. */
  private boolean isIgnored(String path) {
    Path at = folder;
    IgnoreRules rules = null;
    for (Path name : Path.of(path)) {
      rules = IgnoreRules.within(rules, at);
      at = at.resolve(name);
      if (rules != null && rules.ignores(at, Files.isDirectory(at))) {
        return true;
      }
    }
    return false;
  }

  private Set<String> tree(Random random) throws IOException {
    var paths = new TreeSet<String>();
    Files.createDirectories(folder.resolve("a/b"));
    paths.addAll(List.of("a", "a/b"));
    for (int i = 0; i < 150; i++) {
      var names = new ArrayList<String>();
      for (int depth = random.nextInt(1, 5); depth > 0; depth--) {
        names.add(NAMES.get(random.nextInt(NAMES.size())));
      }
      Path file = folder.resolve(String.join("/", names));
      if (Files.exists(file) || !makeParents(file.getParent())) {
        continue;
      }
      Files.createFile(file);
      for (Path at = folder.relativize(file); at != null; at = at.getParent()) {
        paths.add(at.toString());
      }
    }
    return paths;
  }

  private boolean makeParents(Path parent) {
    try {
      Files.createDirectories(parent);
      return true;
    } catch (IOException aFileStandsThere) {
      return false;
    }
  }

  private static String rule(Random random) {
    var rule = new StringBuilder();
    if (random.nextInt(4) == 0) {
      rule.append('!');
    }
    if (random.nextInt(4) == 0) {
      rule.append('/');
    }
    for (int names = random.nextInt(1, 4); names > 0; names--) {
      for (int pieces = random.nextInt(1, 3); pieces > 0; pieces--) {
        rule.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      if (names > 1 || random.nextInt(4) == 0) {
        rule.append('/');
      }
    }
    return rule.toString();
  }

  private static String lines(Collection<String> rules) {
    return rules.stream().map(r -> r + "\n").collect(Collectors.joining());
  }

  private record Answer(int code, String out, String err) {}

  private Answer git(List<String> arguments, String input) throws IOException {
    var command = new ArrayList<>(List.of("git", "-c", "core.ignorecase=false"));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    Path err = Files.createTempFile("git", ".err");
    builder.redirectError(err.toFile());
    Process process = builder.start();
    var writer =
        Thread.ofVirtual()
            .start(() -> {
              try (OutputStream out = process.getOutputStream()) {
                out.write(input.getBytes(StandardCharsets.UTF_8));
              } catch (IOException closed) {
                // git says why on its error output.
              }
            });
    try (InputStream in = process.getInputStream()) {
      String out = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      writer.join();
      return new Answer(process.waitFor(), out, Files.readString(err));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      process.destroy();
      Files.delete(err);
    }
  }
}
