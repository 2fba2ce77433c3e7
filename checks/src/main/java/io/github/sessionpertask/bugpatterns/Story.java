package io.github.sessionpertask.bugpatterns;

import com.google.errorprone.VisitorState;

final class Story {
  private Story() {}

  static String tell(Findings.Finding finding, VisitorState state) {
    return finding.conflict().touch().root() + " " + finding.conflict().kind() + " " + finding.conflict().touch().spot().tree() + " / "
        + finding.conflict().other().spot().tree();
  }
}
