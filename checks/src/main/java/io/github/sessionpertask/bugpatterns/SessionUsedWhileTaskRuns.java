package io.github.sessionpertask.bugpatterns;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;

/** Reports a session that its starter uses before the task that uses it too has been joined. */
@AutoService(BugChecker.class)
@BugPattern(
    name = "SessionUsedWhileTaskRuns",
    summary = "The session is used before the task that also uses it has been joined",
    severity = BugPattern.SeverityLevel.ERROR,
    linkType = BugPattern.LinkType.NONE)
public final class SessionUsedWhileTaskRuns extends SessionChecker {
  private static final long serialVersionUID = 1L;

  /** For the service loader. */
  public SessionUsedWhileTaskRuns() {
    super(CheckName.SESSION_USED_WHILE_TASK_RUNS);
  }
}
