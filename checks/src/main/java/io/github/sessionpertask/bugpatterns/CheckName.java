package io.github.sessionpertask.bugpatterns;

import io.github.sessionpertask.overlap.Conflict;

/** The checks over one session, in the order in which they apply to a fork and a session. */
enum CheckName {
  SESSION_SHARED_ACROSS_TASKS("SessionSharedAcrossTasks"),
  SESSION_USED_WHILE_TASK_RUNS("SessionUsedWhileTaskRuns"),
  SESSION_CLOSED_BEFORE_TASK_ENDS("SessionClosedBeforeTaskEnds");

  private final String word;

  CheckName(String word) {
    this.word = word;
  }

  /** The name that users type. */
  String word() {
    return word;
  }

  /** The check that speaks of a conflict. */
  static CheckName of(Conflict conflict) {
    return switch (conflict.kind()) {
      case SIBLINGS, AGAIN, CALLS -> SESSION_SHARED_ACROSS_TASKS;
      case STARTER -> SESSION_USED_WHILE_TASK_RUNS;
      case END -> SESSION_CLOSED_BEFORE_TASK_ENDS;
    };
  }
}
