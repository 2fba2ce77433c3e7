package io.github.sessionpertask.flow;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import java.util.Optional;

/** Loops: walked until nothing new comes round, left when their condition says so. */
final class LoopFlow<S extends FlowState<S>> {

  /** The third walk of a loop brings nothing that the second has not met. */
  private static final int WALKS = 2;

  /** A loop inside more loops than this is walked again by them, not by itself. */
  private static final int DEEPEST = 4;

  private final StructuredFlow<S> flow;
  private int nesting;

  LoopFlow(StructuredFlow<S> flow) {
    this.flow = flow;
  }

  /**
   * Walks something that may run any number of times.
   *
   * @param head runs before each iteration
   * @param step runs after each iteration, continued or not
   * @param exit runs where the loop ends by itself
   */
  void repeat(
      Tree loop, boolean atLeastOnce, Runnable head, Runnable body, Runnable step, Runnable exit) {
    Frame.Target<S> frame = new Frame.Target<>(loop);
    flow.frames().push(frame);
    Optional<S> whole = Optional.empty();
    nesting++;
    int walks = nesting > DEEPEST ? 1 : WALKS;
    for (int walk = 0; walk < walks && flow.current().isPresent(); walk++) {
      S entry = flow.current().get().copy();
      if (!atLeastOnce || walk > 0) {
        head.run();
      }
      body.run();
      if (frame.continued.isPresent()) {
        flow.become(StructuredFlow.joined(flow.current(), frame.continued.get()));
        frame.continued = Optional.empty();
      }
      if (flow.current().isPresent()) {
        step.run();
      }
      if (flow.current().isEmpty()) {
        flow.become(atLeastOnce && walk == 0 ? flow.current() : Optional.of(entry));
        break;
      }
      whole = StructuredFlow.joined(whole, flow.current().get().copy());
      flow.nextIteration(loop);
      boolean settled = entry.includes(flow.current().get());
      if (!(atLeastOnce && walk == 0)) {
        flow.current().get().absorb(entry);
      }
      if (settled) {
        break;
      }
    }
    nesting--;
    if (flow.current().isPresent() && whole.isPresent()) {
      flow.loopEnded(whole.get(), flow.current().get());
    }
    if (flow.current().isPresent()) {
      // The condition is evaluated once more before the loop ends by itself.
      head.run();
    }
    if (flow.current().isPresent()) {
      exit.run();
    }
    flow.frames().pop();
    if (frame.broken.isPresent()) {
      flow.become(StructuredFlow.joined(flow.current(), frame.broken.get()));
    }
  }

  void whileLoop(WhileLoopTree tree) {
    repeat(
        tree,
        false,
        () -> flow.expression(tree.getCondition()),
        () -> {
          flow.assume(tree.getCondition(), true);
          flow.statement(tree.getStatement());
        },
        () -> {},
        () -> leave(tree.getCondition()));
  }

  void doLoop(DoWhileLoopTree tree) {
    repeat(
        tree,
        true,
        () -> {},
        () -> flow.statement(tree.getStatement()),
        () -> flow.expression(tree.getCondition()),
        () -> leave(tree.getCondition()));
  }

  void forLoop(ForLoopTree tree) {
    flow.statements(tree.getInitializer());
    repeat(
        tree,
        false,
        () -> {
          if (tree.getCondition() != null) {
            flow.expression(tree.getCondition());
          }
        },
        () -> flow.statement(tree.getStatement()),
        () -> flow.statements(tree.getUpdate()),
        () -> leave(tree.getCondition()));
  }

  void elementLoop(EnhancedForLoopTree tree) {
    flow.expression(tree.getExpression());
    repeat(
        tree,
        false,
        () -> {},
        () -> {
          flow.nextElement(tree);
          flow.statement(tree.getStatement());
        },
        () -> {},
        () -> {});
  }

  private void leave(ExpressionTree condition) {
    if (condition == null || isTrue(condition)) {
      flow.become(Optional.empty());
    } else {
      flow.assume(condition, false);
    }
  }

  private static boolean isTrue(ExpressionTree condition) {
    ExpressionTree inner = condition;
    while (inner instanceof ParenthesizedTree parenthesized) {
      inner = parenthesized.getExpression();
    }
    return inner instanceof LiteralTree literal && Boolean.TRUE.equals(literal.getValue());
  }
}
