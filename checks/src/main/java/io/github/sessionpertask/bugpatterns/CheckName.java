package io.github.sessionpertask.bugpatterns;

import io.github.sessionpertask.effect.Hazard;
import io.github.sessionpertask.overlap.Conflict;

/** The checks, in the order in which they apply where several speak of one fork and session. */
enum CheckName {
  SESSION_SHARED_ACROSS_TASKS("SessionSharedAcrossTasks"),
  SESSION_USED_WHILE_TASK_RUNS("SessionUsedWhileTaskRuns"),
  SESSION_CLOSED_BEFORE_TASK_ENDS("SessionClosedBeforeTaskEnds"),
  REACTIVE_SESSION_OVERLAP("ReactiveSessionOverlap"),
  TRANSACTION_DOES_NOT_SPAN_TASKS("TransactionDoesNotSpanTasks"),
  SCOPED_SESSION_IN_TASK("ScopedSessionInTask"),
  TASK_SESSION_NOT_CLOSED("TaskSessionNotClosed"),
  UNCOMMITTED_WRITE_INVISIBLE_TO_TASK("UncommittedWriteInvisibleToTask"),
  STALE_SNAPSHOT_READ("StaleSnapshotRead"),
  LAZY_LOAD_IN_TASK("LazyLoadInTask");

  private final String word;

  CheckName(String word) {
    this.word = word;
  }

  /** The name that users type. */
  String word() {
    return word;
  }

  /** Whether it speaks of a fork and a session, of which one finding is enough. */
  boolean isOfForks() {
    return compareTo(TASK_SESSION_NOT_CLOSED) < 0;
  }

  /** The check that speaks of a conflict. */
  static CheckName of(Conflict conflict) {
    if (conflict.isReactive()) {
      return REACTIVE_SESSION_OVERLAP;
    }
    return switch (conflict.kind()) {
      case SIBLINGS, AGAIN, CALLS -> SESSION_SHARED_ACROSS_TASKS;
      case STARTER -> SESSION_USED_WHILE_TASK_RUNS;
      case END -> SESSION_CLOSED_BEFORE_TASK_ENDS;
    };
  }

  /** The check that speaks of a hazard. */
  static CheckName of(Hazard hazard) {
    return switch (hazard.kind()) {
      case TRANSACTION_LEFT, TRANSACTION_INERT -> TRANSACTION_DOES_NOT_SPAN_TASKS;
      case WRITE_INVISIBLE -> UNCOMMITTED_WRITE_INVISIBLE_TO_TASK;
      case READ_STALE, READ_STALE_BY_DEFAULT -> STALE_SNAPSHOT_READ;
      case SCOPE_MISSING, SCOPE_LEFT, SESSION_MOVED, TRANSACTION_MISSING -> SCOPED_SESSION_IN_TASK;
      case SESSION_NEVER_CLOSED, SESSION_LEFT_OPEN, RESULT_CUT_OFF -> TASK_SESSION_NOT_CLOSED;
      case ASSOCIATION_LOADED -> LAZY_LOAD_IN_TASK;
    };
  }
}
