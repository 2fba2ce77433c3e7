package io.github.sessionpertask.bugpatterns;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.fix.Outcome;
import io.github.sessionpertask.heap.Spot;
import io.github.sessionpertask.overlap.Conflict;
import io.github.sessionpertask.overlap.Touch;
import io.github.sessionpertask.report.Step;
import io.github.sessionpertask.report.Step.Computation;
import io.github.sessionpertask.report.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the story of a finding: which session, which tasks, and why nothing keeps them apart. */
final class StoryTeller {

  private final VisitorState state;
  private final Steps at;
  private final Findings findings;

  StoryTeller(Findings findings, VisitorState state) {
    this.findings = findings;
    this.state = state;
    this.at = new Steps(state);
  }

  /** The story of a conflict, with the rewrite or the reason why there is none. */
  Story tell(Conflict conflict, Outcome outcome) {
    Naming.Session session = new Naming(state).of(conflict.touch());
    List<Step> steps = new ArrayList<>();
    session
        .origin()
        .filter(origin -> !isInside(origin, conflict))
        .ifPresent(origin -> steps.add(at.step(at.here(origin), session.says())));
    if (conflict.isReactive()) {
      new OperationsTeller(at).add(conflict, steps);
    } else {
      addTasks(conflict, steps);
    }
    String headline = "'" + session.name() + "' (" + session.type() + ") " + headline(conflict);
    if (outcome instanceof Outcome.Rewrite rewrite) {
      return new Story(
          headline, at.file(), steps, rewrite.removed(), rewrite.added(), rewrite.note());
    }
    String advice = ((Outcome.Declined) outcome).words();
    return new Story(headline, at.file(), steps, List.of(), List.of(), advice);
  }

  private static boolean isInside(Tree origin, Conflict conflict) {
    return origin == conflict.fork().site().tree();
  }

  private String headline(Conflict conflict) {
    if (conflict.isReactive()) {
      return new OperationsTeller(at).headline(conflict);
    }
    return switch (conflict.kind()) {
      case SIBLINGS -> "is used by 2 tasks that may run at the same time";
      case AGAIN -> "is used by tasks that may run at the same time";
      case CALLS -> "is used by the tasks of several calls, which may run at the same time";
      case STARTER ->
          "is used " + at.where(conflict.otherSite()) + " while this task may still use it";
      case END ->
          "is "
              + ended(conflict)
              + " "
              + at.where(conflict.otherSite())
              + " while this task may still use it";
    };
  }

  private static String ended(Conflict conflict) {
    Tree tree = conflict.otherSite().tree();
    String text =
        tree instanceof MethodInvocationTree call ? call.getMethodSelect().toString() : "";
    if (text.endsWith("commit")) {
      return "committed";
    }
    return text.endsWith("rollback") ? "rolled back" : "closed";
  }

  private void addTasks(Conflict conflict, List<Step> steps) {
    Touch mine = conflict.touch();
    Touch other = conflict.other();
    switch (conflict.kind()) {
      case SIBLINGS -> {
        boolean inOrder =
            mine.spot().unit() != other.spot().unit()
                || TreeInfo.getStartPos((JCTree) mine.spot().tree())
                    <= TreeInfo.getStartPos((JCTree) other.spot().tree());
        Touch first = inOrder ? mine : other;
        Touch second = inOrder ? other : mine;
        Computation one = inOrder ? Computation.TASK : Computation.OTHER_TASK;
        Computation two = inOrder ? Computation.OTHER_TASK : Computation.TASK;
        steps.add(at.step(first.spot(), "this task uses it" + via(first)).by(one));
        String also = "and so does this one" + via(second) + join(conflict);
        steps.add(at.step(second.spot(), also).by(two));
      }
      case AGAIN -> steps.add(task(mine, ", and is started again while it may run"));
      case CALLS -> steps.add(task(mine, ", and may still run when the next call starts another"));
      case STARTER -> {
        steps.add(task(mine, ""));
        steps.add(at.step(other.spot(), "and here its starter does" + via(other) + join(conflict)));
      }
      case END -> {
        steps.add(task(mine, ""));
        steps.add(at.step(other.spot(), endsHere(other) + join(conflict)));
      }
    }
  }

  private Step task(Touch touch, String also) {
    return at.step(touch.spot(), "this task uses it" + via(touch) + also).by(Computation.TASK);
  }

  private static String endsHere(Touch end) {
    return end.spot().tree() instanceof VariableTree
        ? "closed at the end of this try block"
        : "ended here";
  }

  private static String via(Touch touch) {
    return touch.via().isEmpty() ? "" : " through " + touch.via();
  }

  private String join(Conflict conflict) {
    Optional<Spot> join = findings.joinOf(conflict.fork());
    if (join.isEmpty()) {
      return "";
    }
    int line = Steps.lineOf(join.get());
    boolean later = line > Steps.lineOf(conflict.otherSite());
    return later ? ", before the join at line " + line : "";
  }
}
