package io.github.sessionpertask.bugpatterns;

import com.sun.source.tree.Tree;
import io.github.sessionpertask.heap.Spot;
import io.github.sessionpertask.overlap.Conflict;
import io.github.sessionpertask.overlap.Touch;
import io.github.sessionpertask.report.Step;
import java.util.List;

/** Tells of operations of one reactive session that do not wait for each other. */
final class OperationsTeller {

  private final Steps at;

  OperationsTeller(Steps at) {
    this.at = at;
  }

  /** What is wrong, after the name of the session. */
  String headline(Conflict conflict) {
    return switch (conflict.kind()) {
      case STARTER ->
          "is asked for more " + at.where(conflict.otherSite()) + " while this may still run";
      case END -> "ends " + at.where(conflict.otherSite()) + " while this may still run";
      default ->
          isCombined(conflict)
              ? "takes one operation at a time, and gets several at once here"
              : "is asked for this before its previous operation has completed";
    };
  }

  /** Whether an operator starts them together, rather than one of them too early. */
  private static boolean isCombined(Conflict conflict) {
    Tree site = conflict.fork().site().tree();
    return site != conflict.touch().spot().tree()
        && conflict.fork().site().tree() == conflict.otherSite().tree();
  }

  /** The operations, in their order. */
  void add(Conflict conflict, List<Step> steps) {
    Touch mine = conflict.touch();
    Touch other = conflict.other();
    if (mine.spot().equals(other.spot())) {
      steps.add(at.step(mine.spot(), "this operation is started again before it has completed"));
      addStart(conflict.fork().site(), mine.spot(), "started here", steps);
      return;
    }
    if (conflict.kind() == Conflict.Kind.END) {
      steps.add(at.step(mine.spot(), "this operation is started by itself"));
      steps.add(at.endOf(other.spot(), "the session ends here, and does not wait for it"));
      return;
    }
    boolean inOrder = conflict.kind() == Conflict.Kind.STARTER;
    steps.add(at.step((inOrder ? mine : other).spot(), "one operation"));
    steps.add(at.step((inOrder ? other : mine).spot(), "and another, which does not wait for it"));
    if (isCombined(conflict)) {
      addStart(conflict.fork().site(), mine.spot(), "both are started here", steps);
    }
  }

  private void addStart(Spot site, Spot operation, String says, List<Step> steps) {
    if (!site.equals(operation)) {
      steps.add(at.endOf(site, says));
    }
  }
}
