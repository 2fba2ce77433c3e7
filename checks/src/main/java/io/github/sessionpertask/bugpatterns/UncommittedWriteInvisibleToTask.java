package io.github.sessionpertask.bugpatterns;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;

/** Reports tasks that look for what their starter has written and not yet committed. */
@AutoService(BugChecker.class)
@BugPattern(
    name = "UncommittedWriteInvisibleToTask",
    summary = "A task looks for what its starter has written and not yet committed",
    severity = BugPattern.SeverityLevel.WARNING,
    linkType = BugPattern.LinkType.NONE)
public final class UncommittedWriteInvisibleToTask extends SessionChecker {
  private static final long serialVersionUID = 1L;

  /** For the service loader. */
  public UncommittedWriteInvisibleToTask() {
    super(CheckName.UNCOMMITTED_WRITE_INVISIBLE_TO_TASK);
  }
}
