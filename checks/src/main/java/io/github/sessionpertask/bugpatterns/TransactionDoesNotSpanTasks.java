package io.github.sessionpertask.bugpatterns;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;

/** Reports tasks that write outside the transaction of their starter, or without their own. */
@AutoService(BugChecker.class)
@BugPattern(
    name = "TransactionDoesNotSpanTasks",
    summary = "A task writes outside the transaction of its starter",
    severity = BugPattern.SeverityLevel.WARNING,
    linkType = BugPattern.LinkType.NONE)
public final class TransactionDoesNotSpanTasks extends SessionChecker {
  private static final long serialVersionUID = 1L;

  /** For the service loader. */
  public TransactionDoesNotSpanTasks() {
    super(CheckName.TRANSACTION_DOES_NOT_SPAN_TASKS);
  }
}
