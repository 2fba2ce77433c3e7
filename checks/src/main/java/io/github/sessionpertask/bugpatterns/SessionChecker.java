package io.github.sessionpertask.bugpatterns;

import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.sessionpertask.effect.Hazard;
import io.github.sessionpertask.effect.Transaction.Extent;
import io.github.sessionpertask.fix.Outcome;
import io.github.sessionpertask.fix.Sequential;
import io.github.sessionpertask.fix.TryWithResources;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.report.Narrator;
import io.github.sessionpertask.report.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    List<Told> told = new ArrayList<>();
    for (Findings.Finding finding : findings.in(unit, check)) {
      TreePath path = TreePath.getPath(unit, finding.site());
      if (path != null && !isSuppressedAt(path, state)) {
        told.add(tell(findings, finding, state.withPath(path)));
      }
    }
    List<Told> printed =
        findings.reporting().map(reporting -> reporting.found(this, told, state)).orElse(told);
    for (Told each : printed) {
      state.reportMatch(describe(findings, each));
    }
    return Description.NO_MATCH;
  }

  /**
   * A finding in words.
   *
   * @param site the expression that it stands on
   * @param story the words
   * @param rewrite the rewrite, where there is one
   */
  record Told(TreePath site, Story story, Optional<SuggestedFix> rewrite) {}

  private static Told tell(Findings findings, Findings.Finding finding, VisitorState state) {
    if (finding.cause() instanceof Findings.Overlap overlap) {
      Outcome outcome = findings.rewrites(state).propose(overlap.conflict());
      Story story = new StoryTeller(findings, state).tell(overlap.conflict(), outcome);
      return new Told(state.getPath(), story, edit(outcome));
    }
    Hazard hazard = ((Findings.Misplaced) finding.cause()).hazard();
    if (finding.check() == CheckName.TASK_SESSION_NOT_CLOSED) {
      TryWithResources rewrite = new TryWithResources(state);
      Outcome outcome =
          hazard.kind() == Hazard.Kind.RESULT_CUT_OFF
              ? rewrite.declineForResult()
              : rewrite.propose();
      return new Told(state.getPath(), new LeakTeller(state).tell(hazard, outcome), edit(outcome));
    }
    Optional<Outcome.Rewrite> rewrite =
        isKeptByOrder(hazard)
            ? new Sequential(state, findings.model()).propose()
            : Optional.empty();
    Story story = new HazardTeller(state).tell(hazard, rewrite);
    return new Told(state.getPath(), story, rewrite.map(Outcome.Rewrite::edit));
  }

  /** Whether a write would be in the transaction that it has left, on the thread of its starter. */
  private static boolean isKeptByOrder(Hazard hazard) {
    return hazard.kind() == Hazard.Kind.TRANSACTION_LEFT
        && hazard.transaction().filter(each -> each.extent() == Extent.THREAD).isPresent()
        && hazard.effect().on().stream().noneMatch(Obj.Made.class::isInstance);
  }

  private static Optional<SuggestedFix> edit(Outcome outcome) {
    return outcome instanceof Outcome.Rewrite rewrite
        ? Optional.of(rewrite.edit())
        : Optional.empty();
  }

  private Description describe(Findings findings, Told told) {
    Description.Builder description =
        buildDescription(told.site().getLeaf()).setMessage(text(findings, told.story()));
    told.rewrite().ifPresent(description::addFix);
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
