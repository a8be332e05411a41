package dev.breakwater.model.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellReaderTest {
  /** Commands as {@code joint words}, those of scripts in braces. */
  static String read(String script) {
    return show(ShellReader.commands(script, new FileLines(script, 1)));
  }

  private static String show(Sequence commands) {
    var shown = new ArrayList<String>();
    for (int i = 0; i < commands.size(); i++) {
      Mapping command = (Mapping) commands.get(i);
      String after = command.string(DockerfileKeys.AFTER);
      var parts = new ArrayList<String>();
      if (after != null) {
        parts.add(after);
      }
      for (String key : List.of(DockerfileKeys.ASSIGNMENTS, DockerfileKeys.WORDS)) {
        Sequence words = command.sequence(key);
        for (int w = 0; words != null && w < words.size(); w++) {
          parts.add("[" + ((Scalar) words.get(w)).text() + "]");
        }
      }
      Sequence scripts = command.sequence(DockerfileKeys.SCRIPTS);
      for (int s = 0; scripts != null && s < scripts.size(); s++) {
        parts.add("{" + show(ShellCommand.commands(scripts.get(s))) + "}");
      }
      shown.add(String.join(" ", parts));
    }
    return String.join(" ", shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "a b c # [a] [b] [c]",
        "a && b || c ; d & e # [a] && [b] || [c] ; [d] & [e]",
        "a|b |& c # [a] | [b] |& [c]",
        "a 'b c' \"d \\\"e\\\" $F\" g\\ h # [a] [b c] [d \"e\" $F] [g h]",
        "a'b'\"c\"d # [abcd]",
        "a '' \"\" # [a] [] []",
        "A=1 B='x y' cmd C=2 # [A=1] [B=x y] [cmd] [C=2]",
        "A=1 # [A=1]",
        "a > /x 2>&1 < y >> z b # [a] [b]",
        "a 2>/dev/null && b &>c # [a] && [b]",
        "if a; then b; else c; fi # [a] ; [b] ; [c]",
        "while ! a; do b; done # [a] ; [b]",
        "for x in 1 2; do a $x; done # [for] [x] [in] [1] [2] ; [a] [$x]",
        "{ a; b; } | c # [a] ; [b] | [c]",
        "(a && b) | c # [a] && [b] | [c]",
        "case $x in y) a ;; *) b ;; esac # [case] [$x] [in] [y] ) [a] ;; [*] ) [b]",
        "f() { a; } # [f] ) [a]",
        "a $(b c) d # [a] [$(b c)] [d] {[b] [c]}",
        "a \"$(b | c \"d e\")\" # [a] [$(b | c \"d e\")] {[b] | [c] [d e]}",
        "a `b c` # [a] [`b c`] {[b] [c]}",
        "a <(b c) # [a] [<(b c)] {[b] [c]}",
        "a < <(b) # [a] {[b]}",
        "a <<< \"$(b)\" # [a] {[b]}",
        "a $((1 + 2)) ${B:-c d} # [a] [$((1 + 2))] [${B:-c d}]",
        "sh -c 'a && b' # [sh] [-c] [a && b] {[a] && [b]}",
        "sudo -u x bash -lc \"a | b\" # [sudo] [-u] [x] [bash] [-lc] [a | b] {[a] | [b]}",
        "su app -c 'a b' # [su] [app] [-c] [a b] {[a] [b]}",
        "eval 'a b' # [eval] [a b] {[a] [b]}",
        "a $(b $(c)) # [a] [$(b $(c))] {[b] [$(c)] {[c]}}",
        "sh x.sh -c y # [sh] [x.sh] [-c] [y]",
        "a 'unclosed b # [a] [unclosed b]",
        "a $(unclosed b # [a] [$(unclosed b] {[unclosed] [b]}",
        ") a # [a]",
        "a ;; ; && # [a]",
      })
  void readsCommandsWordsAndScripts(String script, String expected) {
    assertThat(read(script)).isEqualTo(expected);
  }

  @Test
  void readsLinesCommentsAndDocumentsWithin() {
    assertThat(
            read(
                """
                # a comment
                a \\
                  b # another
                cat <<EOF > /x
                not a command
                EOF
                c#d
                """))
        .isEqualTo("[a] [b] ; [cat] ; [c#d]");
  }

  @Test
  void endsWhateverIsNested() {
    assertThat(read("$(".repeat(5_000))).isNotNull();
    assertThat(read("sh -c \"".repeat(500))).isNotNull();
    assertThat(read("\\")).isEmpty();
  }

  @Test
  void knowsWhereWordsStandInScriptsOfScripts() {
    String script = "a\n  b \"c\" && sh -c 'd  e'";
    Sequence commands = ShellReader.commands(script, new FileLines(script, 5));
    assertThat(places(commands))
        .containsExactly(
            "5:1-2 a", "6:3-4 b", "6:5-8 c", "6:12-14 sh", "6:15-17 -c", "6:18-24 d  e");
    Mapping last = (Mapping) commands.get(2);
    Sequence scripts = last.sequence(DockerfileKeys.SCRIPTS);
    assertThat(scripts).isNotNull();
    assertThat(places(ShellCommand.commands(scripts.get(0))))
        .containsExactly("6:19-20 d", "6:22-23 e");
  }

  private static List<String> places(Sequence commands) {
    var places = new ArrayList<String>();
    for (int i = 0; i < commands.size(); i++) {
      Sequence words = ShellCommand.words((Mapping) commands.get(i));
      for (int w = 0; w < words.size(); w++) {
        Scalar word = (Scalar) words.get(w);
        places.add(
            Position.line(word.start())
                + ":"
                + Position.column(word.start())
                + "-"
                + Position.column(word.end())
                + " "
                + word.text());
      }
    }
    return places;
  }
}
