package io.github.sessionpertask.report;

import java.net.URI;

/**
 * One place of a story, as it is shown.
 *
 * @param file the file
 * @param line its number, from 1
 * @param text the source line, without its line end
 * @param from the first column of what is pointed at, from 0, in characters of {@code text}
 * @param to the column after its last
 * @param says what happens there
 * @param by which computation does it
 */
public record Step(
    SourceFile file, int line, String text, int from, int to, String says, Computation by) {

  /** The computations of a story. */
  public enum Computation {
    /** The code that starts the tasks. */
    STARTER,
    /** The task that the story is told of. */
    TASK,
    /** Another task that takes part. */
    OTHER_TASK
  }

  /**
   * A source file.
   *
   * @param name its simple name
   * @param path its name, and before it the folders of its package
   * @param uri where it is
   */
  public record SourceFile(String name, String path, URI uri) {}

  /** The same step of another computation. */
  public Step by(Computation other) {
    return new Step(file, line, text, from, to, says, other);
  }
}
