package io.github.sessionpertask.bugpatterns;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;

/** Reports a session that ends while a task may still use it. */
@AutoService(BugChecker.class)
@BugPattern(
    name = "SessionClosedBeforeTaskEnds",
    summary = "The session is closed while a task may still use it",
    severity = BugPattern.SeverityLevel.ERROR,
    linkType = BugPattern.LinkType.NONE)
public final class SessionClosedBeforeTaskEnds extends SessionChecker {
  private static final long serialVersionUID = 1L;

  /** For the service loader. */
  public SessionClosedBeforeTaskEnds() {
    super(CheckName.SESSION_CLOSED_BEFORE_TASK_ENDS);
  }
}
