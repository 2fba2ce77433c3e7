package io.github.sessionpertask.capture;

import java.util.Set;

/** The catch clauses that are reached when a join does not end as hoped. */
final class Thrown {

  /** A join with a time-out gives up; the task goes on. */
  static final Set<String> BY_TIMEOUT =
      Set.of("java.util.concurrent.TimeoutException", "java.lang.Exception", "java.lang.Throwable");

  /** A joined task has failed; others go on. */
  static final Set<String> BY_JOIN =
      Set.of(
          "java.util.concurrent.ExecutionException",
          "java.util.concurrent.CompletionException",
          "java.util.concurrent.CancellationException",
          "java.lang.InterruptedException",
          "java.lang.IllegalStateException",
          "java.lang.RuntimeException",
          "java.lang.Exception",
          "java.lang.Throwable");

  /** What waiting throws, and using a session does not. */
  static final Set<String> BY_WAITING =
      Set.of(
          "java.lang.InterruptedException",
          "java.util.concurrent.ExecutionException",
          "java.util.concurrent.TimeoutException");

  private Thrown() {}
}
