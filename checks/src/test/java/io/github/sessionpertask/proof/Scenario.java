package io.github.sessionpertask.proof;

import java.util.Optional;

/**
 * How the computations of an input are brought together.
 *
 * @param <S> what they work on
 */
@FunctionalInterface
interface Scenario<S extends Store> {

  /** Prepares rounds of a program on a store of its own. */
  Rounds set(Program program, S store) throws Exception;

  /** Rounds of one program. */
  @FunctionalInterface
  interface Rounds extends AutoCloseable {

    /** Plays the program once, and says what went wrong, if anything did. */
    Optional<String> play() throws Exception;

    @Override
    default void close() throws Exception {}

    /** Rounds that close something when they are over. */
    static Rounds closing(AutoCloseable opened, Rounds played) {
      return new Rounds() {
        @Override
        public Optional<String> play() throws Exception {
          return played.play();
        }

        @Override
        public void close() throws Exception {
          opened.close();
        }
      };
    }
  }
}
