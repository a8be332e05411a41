package dev.breakwater.cli;

import dev.breakwater.cli.command.ReaderGoneException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Standard output that tells a reader who went away from a failure to write. */
final class PipeOutput extends FilterOutputStream {
  /** What Linux, macOS and Windows call it; the JDK has no type for it. */
  private static final List<String> GONE =
      List.of("Broken pipe", "The pipe is being closed", "The pipe has been ended");

  PipeOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw translated(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw translated(e);
    }
  }

  private static IOException translated(IOException e) {
    String message = String.valueOf(e.getMessage());
    return GONE.stream().anyMatch(message::contains) ? new ReaderGoneException(e) : e;
  }
}
