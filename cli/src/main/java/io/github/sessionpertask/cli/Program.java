package io.github.sessionpertask.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs other programs. */
final class Program {

  /**
   * What a program has left.
   *
   * @param exitCode 0 where all went well
   * @param text its output
   * @param errors what it said besides
   */
  record Output(int exitCode, String text, String errors) {}

  private Program() {}

  /** Runs a program to its end. */
  static Output run(Path folder, List<String> command) {
    try {
      Path out = Files.createTempFile("session-per-task", ".out");
      Path err = Files.createTempFile("session-per-task", ".err");
      out.toFile().deleteOnExit();
      err.toFile().deleteOnExit();
      try {
        Process process =
            new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        Thread atTheEnd = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        int exitCode = waitFor(process);
        try {
          Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
          throw new Refusal("ended");
        }
        return new Output(exitCode, read(out), read(err));
      } finally {
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
      }
    } catch (IOException e) {
      throw new Refusal(command.get(0) + " cannot be run: " + e.getMessage());
    }
  }

  private static int waitFor(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new Refusal("interrupted");
    }
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), UTF_8);
  }
}
