package dev.breakwater.controls.supplychain;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.dockerfile.DockerfileKeys;
import dev.breakwater.model.dockerfile.ShellCommand;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Sequence;
import java.util.List;

/** No command runs what another downloads without anybody having looked at it. */
@AutoService(ControlDefinition.class)
public final class DockerfileCurlToShell implements ControlDefinition {
  private static final List<String> INTERPRETERS =
      List.of("python", "python3", "perl", "ruby", "node", "php");

  private static final List<String> DOWNLOADERS = List.of("curl", "wget", "fetch", "aria2c");

  @Override
  public Control control() {
    return Dockerfile.control("dockerfile-curl-to-shell")
        .title("Download is run unread by a shell")
        .severity(Severity.MEDIUM)
        .why(
            """
            What the server answers at the moment of the build is run, as root mostly. \
            Who takes over the server or the name runs code in every build from then \
            on, and may answer the build otherwise than a person who looks.\
            """)
        .remediation(
            "Download to a file, compare its checksum or signature with one that stands in the Dockerfile, and run it then; or install a package of the distribution.")
        .nsa(Dockerfile.BUILDING)
        .mitre("T1525")
        .requires(EachInstruction.built(new EachCommand(new Rule())))
        .build();
  }

  private record Rule() implements EachCommand.Rule {
    @Override
    public int fault(Sequence commands, int index, Sequence words) {
      int program = ShellCommand.program(words);
      if (program >= words.size()) {
        return -1;
      }
      Mapping command = (Mapping) commands.get(index);
      String name = ShellCommand.word(words, program);
      boolean shell = ShellCommand.isShell(name);
      if ((shell || ShellCommand.runsAny(words, INTERPRETERS))
          && ShellCommand.script(words) < 0
          && readsInput(words, program)
          && (isFed(commands, index) || (shell && downloads(command)))) {
        return program;
      }
      boolean sources = name.equals("source") || name.equals(".") || shell;
      if (sources
          && program + 1 < words.size()
          && ShellCommand.word(words, program + 1).startsWith("<(")
          && downloads(command)) {
        return program;
      }
      int script = ShellCommand.script(words);
      return script >= 0 && isSubstitution(ShellCommand.word(words, script)) && downloads(command)
          ? program
          : -1;
    }

    /** Whether the script comes from standard input: no file is named, or it is {@code -}. */
    private static boolean readsInput(Sequence words, int program) {
      for (int i = program + 1; i < words.size(); i++) {
        String word = ShellCommand.word(words, i);
        if (word.equals("-") || word.equals("-s") || word.equals("/dev/stdin")) {
          return true;
        }
        if (word.equals("-c") || word.equals("-e") || word.equals("-m")) {
          // The program of an interpreter; a shell's -e is an option, with nothing to follow.
          return ShellCommand.isShell(ShellCommand.word(words, program));
        }
        if (!word.startsWith("-")) {
          return false;
        }
      }
      return true;
    }

    private static boolean isSubstitution(String script) {
      return script.startsWith("$(") || script.startsWith("`");
    }

    /** Whether a command before it in the pipeline downloads. */
    private static boolean isFed(Sequence commands, int index) {
      int at = index;
      while (at > 0 && ShellCommand.isPiped((Mapping) commands.get(at))) {
        at--;
        Sequence words = ShellCommand.words((Mapping) commands.get(at));
        if (ShellCommand.runsAny(words, DOWNLOADERS)) {
          return true;
        }
      }
      return false;
    }

    private static boolean downloads(Mapping command) {
      Sequence scripts = command.sequence(DockerfileKeys.SCRIPTS);
      for (int s = 0; scripts != null && s < scripts.size(); s++) {
        Sequence commands = ShellCommand.commands(scripts.get(s));
        for (int i = 0; i < commands.size(); i++) {
          Sequence words = ShellCommand.words((Mapping) commands.get(i));
          if (words.size() > 0 && ShellCommand.runsAny(words, DOWNLOADERS)) {
            return true;
          }
        }
      }
      return false;
    }

    @Override
    public String message(Sequence words, int fault) {
      return "what is downloaded is run without having been checked";
    }
  }
}
