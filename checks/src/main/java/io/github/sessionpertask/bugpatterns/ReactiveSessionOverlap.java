package io.github.sessionpertask.bugpatterns;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;

/**
 * Reports operations on one reactive session that are started before the one before has completed.
 */
@AutoService(BugChecker.class)
@BugPattern(
    name = "ReactiveSessionOverlap",
    summary =
        "Operations on one reactive session are started before the previous one has completed",
    severity = BugPattern.SeverityLevel.ERROR,
    linkType = BugPattern.LinkType.NONE)
public final class ReactiveSessionOverlap extends SessionChecker {
  private static final long serialVersionUID = 1L;

  /** For the service loader. */
  public ReactiveSessionOverlap() {
    super(CheckName.REACTIVE_SESSION_OVERLAP);
  }
}
