package dev.breakwater.model.dockerfile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One instruction as BuildKit's parser has it: split into words, nothing replaced yet.
 *
 * @param keyword as written
 * @param flags what begins with {@code --} before the arguments
 * @param json whether the arguments are a JSON array
 * @param arguments the words; of ENV and LABEL name and value by turns; of what is passed on to a
 *     shell, all of it in one
 * @param trigger the instruction of an ONBUILD
 * @param heredocs the documents that follow the line, in order
 * @param line the text, by which offsets count
 * @param startLine 1-based
 * @param endLine 1-based, that of the last heredoc's end included
 */
record Instruction(
    Word keyword,
    List<Word> flags,
    boolean json,
    List<Word> arguments,
    @Nullable Instruction trigger,
    List<Heredoc> heredocs,
    LogicalLine line,
    int startLine,
    int endLine) {

  /** A part of the line, from one offset to another. */
  record Word(String text, int start, int end) {}

  /**
   * A document within the file.
   *
   * @param name what ends it
   * @param fileDescriptor what it is given to; 0 for standard input
   * @param expand whether variables in it are replaced
   * @param chomp whether tabs at the start of its lines are left out
   * @param content its lines, with their ends
   * @param firstLine 1-based line of the first
   */
  record Heredoc(
      String name,
      int fileDescriptor,
      boolean expand,
      boolean chomp,
      String content,
      int firstLine) {}

  /** The same instruction with the documents that follow it. */
  Instruction with(List<Heredoc> documents, int lastLine) {
    return new Instruction(
        keyword, flags, json, arguments, trigger, documents, line, startLine, lastLine);
  }
}
