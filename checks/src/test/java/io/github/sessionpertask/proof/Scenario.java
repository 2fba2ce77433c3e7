package io.github.sessionpertask.proof;

import java.util.Optional;

/** How the computations of an input are brought together. */
@FunctionalInterface
interface Scenario {

  /** Prepares rounds of a program on a database of its own. */
  Rounds set(Program program, Database database) throws Exception;

  /** Rounds of one program. */
  @FunctionalInterface
  interface Rounds extends AutoCloseable {

    /** Plays the program once, and says what went wrong, if anything did. */
    Optional<String> play() throws Exception;

    @Override
    default void close() throws Exception {}
  }
}
