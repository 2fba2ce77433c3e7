package io.github.sessionpertask.bugpatterns;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;

/** Reports tasks that may run at the same time and use one session. */
@AutoService(BugChecker.class)
@BugPattern(
    name = "SessionSharedAcrossTasks",
    summary = "One session is used by tasks that may run at the same time",
    severity = BugPattern.SeverityLevel.ERROR,
    linkType = BugPattern.LinkType.NONE)
public final class SessionSharedAcrossTasks extends SessionChecker {
  private static final long serialVersionUID = 1L;

  /** For the service loader. */
  public SessionSharedAcrossTasks() {
    super(CheckName.SESSION_SHARED_ACROSS_TASKS);
  }
}
