package io.github.sessionpertask.capture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;

/** What the outcome of a condition tells: a handle that is null stands for no task. */
final class Assumptions {

  private final BodyAnalysis here;

  Assumptions(BodyAnalysis here) {
    this.here = here;
  }

  void assume(ExpressionTree condition, boolean outcome) {
    switch (condition.getKind()) {
      case PARENTHESIZED -> assume(((ParenthesizedTree) condition).getExpression(), outcome);
      case LOGICAL_COMPLEMENT -> assume(((UnaryTree) condition).getExpression(), !outcome);
      case CONDITIONAL_AND -> both((BinaryTree) condition, outcome, true);
      case CONDITIONAL_OR -> both((BinaryTree) condition, outcome, false);
      case EQUAL_TO -> compared((BinaryTree) condition, outcome);
      case NOT_EQUAL_TO -> compared((BinaryTree) condition, !outcome);
      case METHOD_INVOCATION -> called((MethodInvocationTree) condition, outcome);
      case IDENTIFIER -> flag(condition, outcome);
      default -> {}
    }
  }

  private void both(BinaryTree tree, boolean outcome, boolean wanted) {
    if (outcome == wanted) {
      assume(tree.getLeftOperand(), outcome);
      assume(tree.getRightOperand(), outcome);
    } else if (here.owner.hasOpen()) {
      // One of the two: a connection that is null or closed is not open.
      here.branches(
          () -> assume(tree.getLeftOperand(), outcome),
          () -> assume(tree.getRightOperand(), outcome));
    }
  }

  private void compared(BinaryTree tree, boolean equal) {
    if (!equal) {
      return;
    }
    if (tree.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL) {
      isNull(tree.getLeftOperand());
    } else if (tree.getLeftOperand().getKind() == Tree.Kind.NULL_LITERAL) {
      isNull(tree.getRightOperand());
    }
  }

  private void isNull(ExpressionTree tree) {
    if (TreeInfo.symbol((JCTree) tree) instanceof VarSymbol variable && here.isDeclared(variable)) {
      Value value = here.scene().store().local(variable);
      value.objects().forEach(here.scene().time()::forget);
      here.owner.assumeClosed(value);
      here.scene().store().assign(variable, Value.NONE);
    }
  }

  private void flag(ExpressionTree tree, boolean outcome) {
    if (outcome && TreeInfo.symbol((JCTree) tree) instanceof VarSymbol variable) {
      here.scene().time().assumeFlag(variable);
    }
  }

  private void called(MethodInvocationTree tree, boolean outcome) {
    if (!(TreeInfo.symbol((JCTree) tree.getMethodSelect()) instanceof MethodSymbol method)
        || !(tree.getMethodSelect() instanceof MemberSelectTree select)
        || !(TreeInfo.symbol((JCTree) select.getExpression()) instanceof VarSymbol variable)) {
      return;
    }
    for (Fact fact : here.compilation.model.facts(method)) {
      if (fact.kind() == FactKind.LOCK && !outcome) {
        here.evaluator.variable(variable).objects().forEach(here.scene().time()::unlock);
      } else if (fact.kind() == FactKind.DONE && outcome != fact.says("says", "running")) {
        done(fact, here.evaluator.variable(variable));
      } else if (fact.says("tells", outcome ? "closed" : "open")) {
        here.owner.assumeClosed(here.evaluator.variable(variable));
      }
    }
  }

  private void done(Fact fact, Value receiver) {
    if (fact.columns().containsKey("executor")) {
      here.tasks.joinExecutor(receiver);
    } else {
      here.tasks.join(receiver, false, true);
    }
  }
}
