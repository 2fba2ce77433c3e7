package io.github.sessionpertask.proof;

import java.util.Optional;
import java.util.concurrent.Callable;

/** Says in one line what was thrown. */
final class Failures {
  private Failures() {}

  /** The first cause of what a piece of code throws. */
  static Optional<String> of(Callable<?> code) {
    try {
      code.call();
      return Optional.empty();
    } catch (Exception e) {
      Throwable thrown = e;
      while (thrown.getCause() != null) {
        thrown = thrown.getCause();
      }
      // What follows in parentheses is where classes come from.
      String said = String.valueOf(thrown.getMessage()).replaceFirst("(?s)( \\(|\n).*", "");
      return Optional.of(thrown.getClass().getSimpleName() + ": " + said);
    }
  }
}
