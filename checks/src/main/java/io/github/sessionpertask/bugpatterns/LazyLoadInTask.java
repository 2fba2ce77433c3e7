package io.github.sessionpertask.bugpatterns;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;

/** Reports a task that walks a lazy association of an entity which its starter has loaded. */
@AutoService(BugChecker.class)
@BugPattern(
    name = "LazyLoadInTask",
    summary = "A task walks a lazy association of an entity that another session manages",
    severity = BugPattern.SeverityLevel.WARNING,
    linkType = BugPattern.LinkType.NONE)
public final class LazyLoadInTask extends SessionChecker {
  private static final long serialVersionUID = 1L;

  /** For the service loader. */
  public LazyLoadInTask() {
    super(CheckName.LAZY_LOAD_IN_TASK);
  }
}
