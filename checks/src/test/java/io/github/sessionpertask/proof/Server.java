package io.github.sessionpertask.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A system that has been started. */
interface Server extends AutoCloseable {

  /** Makes a store that is empty. */
  Store make(String name) throws Exception;

  @Override
  default void close() throws Exception {}

  /** That a server is not there, with what it has said about it. */
  static AssertionError notStarted(String advice, Path log, Exception cause) {
    try {
      String said = Files.exists(log) ? Files.readString(log) : "nothing";
      return new AssertionError(advice + "\nThe server said:\n" + said, cause);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
