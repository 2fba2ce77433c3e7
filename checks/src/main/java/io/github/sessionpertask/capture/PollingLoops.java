package io.github.sessionpertask.capture;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.HashSet;
import java.util.Set;

/** Loops that read until others have done something: what they read decides when they end. */
final class PollingLoops {

  private PollingLoops() {}

  /** Whether a read decides when a loop of the code around it ends. */
  static boolean isPolled(Tree read, Tree code) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
        loop(tree, tree.getCondition(), tree.getStatement());
        return super.visitWhileLoop(tree, null);
      }

      @Override
      public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
        loop(tree, tree.getCondition(), tree.getStatement());
        return super.visitDoWhileLoop(tree, null);
      }

      @Override
      public Void visitForLoop(ForLoopTree tree, Void unused) {
        loop(tree, tree.getCondition(), tree.getStatement());
        return super.visitForLoop(tree, null);
      }

      private void loop(Tree loop, ExpressionTree condition, Tree body) {
        if (!found[0] && contains(loop, read)) {
          found[0] = decides(read, condition, body);
        }
      }
    }.scan(code, null);
    return found[0];
  }

  private static boolean decides(Tree read, ExpressionTree condition, Tree body) {
    Set<Symbol> holders = holders(read, body);
    boolean[] found = {condition != null && tells(condition, read, holders)};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIf(IfTree tree, Void unused) {
        boolean leaves = leaves(tree.getThenStatement()) || leaves(tree.getElseStatement());
        found[0] |= leaves && tells(tree.getCondition(), read, holders);
        return super.visitIf(tree, null);
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
      }
    }.scan(body, null);
    return found[0];
  }

  /** Whether an expression reads, or names what holds something of what was read. */
  private static boolean tells(Tree expression, Tree read, Set<Symbol> holders) {
    boolean[] found = {contains(expression, read)};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        found[0] |= holders.contains(TreeInfo.symbol((JCTree) tree));
        return null;
      }
    }.scan(expression, null);
    return found[0];
  }

  /** The variables that hold what was read, or something of it. */
  private static Set<Symbol> holders(Tree read, Tree body) {
    Set<Symbol> holders = new HashSet<>();
    TreeScanner<Void, Void> scanner =
        new TreeScanner<>() {
          @Override
          public Void visitVariable(VariableTree tree, Void unused) {
            add(((JCTree.JCVariableDecl) tree).sym, tree.getInitializer());
            return super.visitVariable(tree, null);
          }

          @Override
          public Void visitAssignment(AssignmentTree tree, Void unused) {
            add(TreeInfo.symbol((JCTree) tree.getVariable()), tree.getExpression());
            return super.visitAssignment(tree, null);
          }

          private void add(Symbol variable, ExpressionTree value) {
            if (variable != null && value != null && tells(value, read, holders)) {
              holders.add(variable);
            }
          }
        };
    // What is taken from a holder may be assigned before it, in the loop's next turn.
    scanner.scan(body, null);
    scanner.scan(body, null);
    return holders;
  }

  private static boolean leaves(Tree branch) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitBreak(BreakTree tree, Void unused) {
        found[0] = true;
        return null;
      }

      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        found[0] = true;
        return null;
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
      }
    }.scan(branch, null);
    return found[0];
  }

  private static boolean contains(Tree code, Tree wanted) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        found[0] |= tree == wanted;
        return found[0] ? null : super.scan(tree, null);
      }
    }.scan(code, null);
    return found[0];
  }
}
