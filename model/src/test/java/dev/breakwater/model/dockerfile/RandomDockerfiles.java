package dev.breakwater.model.dockerfile;

import java.util.List;
import java.util.Random;

/**
 * Generates Dockerfiles, most of them right, with every form that the parser has a rule for.
 *
 * <p>Blanks beyond ASCII stand in no flags and no HEALTHCHECK: there BuildKit looks at bytes, and
 * takes one of a letter for a blank.
 */
final class RandomDockerfiles {
  private static final List<String> KEYWORDS =
      List.of(
          "ADD",
          "ARG",
          "CMD",
          "COPY",
          "ENTRYPOINT",
          "ENV",
          "EXPOSE",
          "FROM",
          "HEALTHCHECK",
          "LABEL",
          "MAINTAINER",
          "ONBUILD",
          "RUN",
          "SHELL",
          "STOPSIGNAL",
          "USER",
          "VOLUME",
          "WORKDIR",
          "FETCH");

  private static final List<String> PIECES =
      List.of(
          "a",
          "bc",
          "image:1",
          "x=1",
          "n=\"q r\"",
          "'s t'",
          "\"",
          "'",
          "\\",
          "\\\"",
          "`",
          "$A",
          "${B:-c}",
          "${",
          "#",
          "--",
          "--f=v",
          "--q=\"a b\"",
          "=",
          "[",
          "]",
          "[\"a\", \"b\"]",
          "[\"a\\n\"]",
          "[1]",
          "[\"é\"]",
          "[]",
          "[\"a\",]",
          "<<EOF",
          "<<-EOF",
          "<<'EOF'",
          "3<<E",
          "<< EOF",
          "<<\"E F\"",
          "<",
          "<<",
          "<<<",
          "&&",
          "|",
          ";",
          "AS",
          "as",
          "build",
          "Build",
          "CMD",
          "NONE",
          "cmd",
          "80/tcp",
          "é",
          "\u000b",
          "/x/",
          ".",
          "root:0",
          "x<<EOF",
          "\t",
          "  ",
          "<<E\\OF",
          "${A/b/c}",
          "${A#x}",
          "$$",
          "\\$A",
          "\\ b");

  private static final List<String> ENDS = List.of("\n", "\n", "\n", "\n", "\r\n", "\n\n", " \n");

  private final Random random;
  private char escape;
  private boolean tame;

  RandomDockerfiles(long seed) {
    random = new Random(seed);
  }

  String next() {
    escape = '\\';
    tame = random.nextBoolean();
    var text = new StringBuilder();
    if (chance(20)) {
      directives(text);
    }
    if (!tame && chance(20)) {
      line(text, "ARG " + pieces(2));
    }
    line(text, !tame && chance(5) ? "FROM" : "FROM image" + (chance(3) ? " AS stage" : ""));
    int lines = 1 + random.nextInt(6);
    for (int i = 0; i < lines; i++) {
      instruction(text);
    }
    return chance(6) && !text.isEmpty() ? text.substring(0, text.length() - 1) : text.toString();
  }

  /** A word as it may stand in an argument. */
  String word() {
    var word = new StringBuilder();
    int parts = 1 + random.nextInt(4);
    for (int i = 0; i < parts; i++) {
      word.append(
          one(
              List.of(
                  "a",
                  "\"",
                  "'",
                  "\\",
                  "$A",
                  "${A}",
                  "$B",
                  "${B}",
                  "${A:-x}",
                  "${B:-x y}",
                  "${B-'q'}",
                  "${A:+\"z\"}",
                  "${A+z}",
                  "${EMPTY:-e}",
                  "${EMPTY-e}",
                  "${EMPTY:+e}",
                  "${EMPTY:?no}",
                  "${B:?no}",
                  "$DIR",
                  "${",
                  "$",
                  "$1",
                  "$12",
                  "$$",
                  "$?",
                  "${:x}",
                  "${A:x}",
                  "${B:x}",
                  "${A:#x}",
                  "${B#x}",
                  "${B/a/b}",
                  "${A",
                  "${A:-${B:-$DIR}}",
                  "\\$",
                  "\\\"",
                  "\\a",
                  "`",
                  " ",
                  "<<",
                  "<",
                  "é",
                  "$é",
                  "$_x",
                  "${A:-}")));
    }
    return word.toString();
  }

  private void directives(StringBuilder text) {
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      String directive =
          one(
              List.of(
                  "# syntax=docker/dockerfile:1",
                  "#escape=`",
                  "# escape = \\",
                  "#check=skip=all",
                  "# Escape=` ",
                  "# escape=x",
                  "# a comment",
                  "",
                  "  # escape=`",
                  "#escape=",
                  "#escape= ",
                  "# syntax",
                  "#!shebang",
                  "#escape=\u00a0`"));
      if (directive.contains("`")) {
        escape = '`';
      }
      line(text, directive);
    }
  }

  /** Instructions that are right, with continuation lines and comments between. */
  private static final List<String> RIGHT =
      List.of(
          "ADD a b /x/",
          "ARG x",
          "ARG x=\"a b\" y",
          "CMD [\"a\", \"-b\"]",
          "CMD a \"b c\" | d",
          "COPY --from=stage --chown=a:b a b",
          "COPY [\"a b\", \"c\"]",
          "ENTRYPOINT []",
          "ENV A=1 \\\n    B='2 3' \\\n# between\n    C=\"x\\\"y\"",
          "ENV A 1  2",
          "EXPOSE 80 443/tcp",
          "FROM image:1 AS other",
          "FROM --platform=linux/amd64 stage",
          "HEALTHCHECK NONE",
          "HEALTHCHECK --interval=5s CMD curl -f x",
          "HEALTHCHECK CMD [\"x\"]",
          "LABEL a=b \"c d\"=e",
          "MAINTAINER A B <a@b>",
          "ONBUILD RUN x",
          "ONBUILD COPY a b",
          "RUN a && \\\n\\\n   b \\ \n  # between\n  && c",
          "RUN --mount=type=cache,target=/x a",
          "RUN <<EOF\na\n  b\nEOF",
          "RUN <<-EOF bash\n\ta\n\tEOF",
          "COPY <<a <<'b' /x\n1\na\n2\nb",
          "ONBUILD RUN <<EOF\na\nEOF",
          "SHELL [\"/bin/bash\", \"-c\"]",
          "STOPSIGNAL 9",
          "USER a:b",
          "VOLUME /a /b",
          "VOLUME [\"/a\"]",
          "WORKDIR /a b",
          "run a",
          "RUN a\u00a0b",
          "USER \u00a0x",
          "# comment");

  private void instruction(StringBuilder text) {
    if (tame) {
      line(text, one(RIGHT).replace('\\', escape));
      return;
    }
    String keyword = one(KEYWORDS);
    if (chance(4)) {
      keyword = keyword.toLowerCase(java.util.Locale.ROOT);
    }
    if (keyword.equalsIgnoreCase("ONBUILD")) {
      keyword += " " + one(KEYWORDS);
    }
    String indent = chance(10) ? one(List.of(" ", "\t")) : "";
    String body = keyword + one(List.of(" ", " ", "  ", "\t")) + flags() + pieces(5);
    line(text, indent + body);
    heredocs(text, body);
    if (chance(8)) {
      line(text, one(List.of("# comment", "  # comment \\", "", "#")));
    }
  }

  /** The documents that a line seems to announce; now and then too few. */
  private void heredocs(StringBuilder text, String body) {
    for (int at = body.indexOf("<<"); at >= 0; at = body.indexOf("<<", at + 2)) {
      if (chance(30)) {
        return;
      }
      int lines = random.nextInt(3);
      for (int i = 0; i < lines; i++) {
        text.append(one(List.of("echo $x", "\tindented \\", "# no comment", "", " EOF")))
            .append('\n');
      }
      text.append(body.startsWith("<<-", at) && chance(2) ? "\t" : "");
      text.append(
              body.startsWith("E F", at + 3)
                  ? "E F"
                  : body.startsWith("<<E", at) && at > 0 && body.charAt(at - 1) == '3'
                      ? "E"
                      : "EOF")
          .append(one(List.of("\n", "\n", "\n", "\r\n")));
    }
  }

  private String flags() {
    return chance(4)
        ? one(
            List.of(
                "--mount=type=cache,target=/x ",
                "--from=build ",
                "--chown=a:b --chmod=755 ",
                "--x ",
                "-- ",
                "--a='b c' ",
                "--a=\"b",
                "--a\\ b "))
        : "";
  }

  private String pieces(int most) {
    var text = new StringBuilder();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      text.append(one(PIECES)).append(chance(4) ? "" : " ");
      if (chance(8)) {
        text.append(chance(10) ? (escape == '`' ? '\\' : '`') : escape)
            .append(one(List.of("", "", " ", "\t")))
            .append(one(List.of("\n", "\n", "\r\n")))
            .append(one(List.of("", "", "# between\n", "\n", "  # x " + escape + "\n", "   ")));
      }
    }
    return text.toString();
  }

  private void line(StringBuilder text, String line) {
    text.append(line).append(one(ENDS));
  }

  private boolean chance(int in) {
    return random.nextInt(in) == 0;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
