package io.github.sessionpertask.bugpatterns;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;

/** Reports reads that get what their transaction has read before others changed it. */
@AutoService(BugChecker.class)
@BugPattern(
    name = "StaleSnapshotRead",
    summary =
        "A transaction reads again what others have changed, and gets what it has read before",
    severity = BugPattern.SeverityLevel.WARNING,
    linkType = BugPattern.LinkType.NONE)
public final class StaleSnapshotRead extends SessionChecker {
  private static final long serialVersionUID = 1L;

  /** For the service loader. */
  public StaleSnapshotRead() {
    super(CheckName.STALE_SNAPSHOT_READ);
  }
}
