package io.github.sessionpertask.proof;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Says in one line what was thrown. */
final class Failures {
  private Failures() {}

  /** What a piece of code throws, without what a future has put around it. */
  static Optional<String> of(Callable<?> code) {
    try {
      code.call();
      return Optional.empty();
    } catch (Exception e) {
      Throwable thrown = e;
      while (thrown.getCause() != null
          && (thrown instanceof ExecutionException || thrown instanceof CompletionException)) {
        thrown = thrown.getCause();
      }
      String said = String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
      return Optional.of(thrown.getClass().getSimpleName() + ": " + said);
    }
  }
}
