package io.github.sessionpertask.bugpatterns;

import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.sessionpertask.effect.Hazard;
import io.github.sessionpertask.fix.Outcome;
import io.github.sessionpertask.fix.SessionPerTask;
import io.github.sessionpertask.report.Narrator;
import io.github.sessionpertask.report.Story;

/** What the checks over one session have in common: ask, leave if empty, describe. */
abstract class SessionChecker extends BugChecker implements CompilationUnitTreeMatcher {
  private static final long serialVersionUID = 1L;

  private final CheckName check;

  SessionChecker(CheckName check) {
    this.check = check;
  }

  @Override
  public Description matchCompilationUnit(CompilationUnitTree unit, VisitorState state) {
    Findings findings = Findings.of(state);
    for (Findings.Finding finding : findings.in(unit, check)) {
      TreePath path = TreePath.getPath(unit, finding.site());
      if (path != null && !isSuppressedAt(path, state)) {
        state.reportMatch(describe(findings, finding, state.withPath(path)));
      }
    }
    return Description.NO_MATCH;
  }

  private Description describe(Findings findings, Findings.Finding finding, VisitorState state) {
    if (finding.cause() instanceof Findings.Overlap overlap) {
      Outcome outcome = new SessionPerTask(state).propose(overlap.conflict());
      Story story = new StoryTeller(findings, state).tell(overlap.conflict(), outcome);
      return describe(findings, finding, story, outcome);
    }
    Hazard hazard = ((Findings.Misplaced) finding.cause()).hazard();
    Story story = new HazardTeller(state).tell(hazard);
    return buildDescription(finding.site()).setMessage(text(findings, story)).build();
  }

  private Description describe(
      Findings findings, Findings.Finding finding, Story story, Outcome outcome) {
    Description.Builder description =
        buildDescription(finding.site()).setMessage(text(findings, story));
    if (outcome instanceof Outcome.Rewrite rewrite) {
      description.addFix(rewrite.edit());
    }
    return description.build();
  }

  private static String text(Findings findings, Story story) {
    return findings.options().shortMessages() ? Narrator.briefly(story) : Narrator.fully(story);
  }

  private boolean isSuppressedAt(TreePath path, VisitorState state) {
    for (Tree around : path) {
      if (isSuppressed(around, state)) {
        return true;
      }
    }
    return false;
  }
}
