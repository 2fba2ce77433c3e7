package io.github.sessionpertask.bugpatterns;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;

/** Reports sessions that a task opens and does not close on every path. */
@AutoService(BugChecker.class)
@BugPattern(
    name = "TaskSessionNotClosed",
    summary = "A task opens a session and does not close it on every path",
    severity = BugPattern.SeverityLevel.WARNING,
    linkType = BugPattern.LinkType.NONE)
public final class TaskSessionNotClosed extends SessionChecker {
  private static final long serialVersionUID = 1L;

  /** For the service loader. */
  public TaskSessionNotClosed() {
    super(CheckName.TASK_SESSION_NOT_CLOSED);
  }
}
