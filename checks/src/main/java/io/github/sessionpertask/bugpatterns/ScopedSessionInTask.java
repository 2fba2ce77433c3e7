package io.github.sessionpertask.bugpatterns;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;

/** Reports a task that looks up the session of a thread, transaction or request it is not in. */
@AutoService(BugChecker.class)
@BugPattern(
    name = "ScopedSessionInTask",
    summary = "A session is looked up in a task, where the scope is another one or none",
    severity = BugPattern.SeverityLevel.WARNING,
    linkType = BugPattern.LinkType.NONE)
public final class ScopedSessionInTask extends SessionChecker {
  private static final long serialVersionUID = 1L;

  /** For the service loader. */
  public ScopedSessionInTask() {
    super(CheckName.SCOPED_SESSION_IN_TASK);
  }
}
