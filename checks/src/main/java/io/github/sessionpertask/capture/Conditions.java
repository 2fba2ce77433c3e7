package io.github.sessionpertask.capture;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.HashSet;
import java.util.Set;

/** What the conditions of one body can have to do with the sessions that it opens. */
final class Conditions {

  private final Body body;

  Conditions(Body body) {
    this.body = body;
  }

  /**
   * Whether a condition is one of what the body was given, and decides nothing else in it: then it
   * cannot tell whether a session is open.
   */
  boolean isOfOtherThings(ExpressionTree condition) {
    Set<VarSymbol> asked = new HashSet<>();
    boolean[] only = {true};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        boolean local =
            TreeInfo.symbol((JCTree) tree) instanceof VarSymbol variable
                && variable.owner instanceof MethodSymbol
                && asked.add(variable);
        only[0] &= local || asked.contains(TreeInfo.symbol((JCTree) tree));
        return null;
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        only[0] = false;
        return null;
      }
    }.scan(condition, null);
    return only[0] && !asked.isEmpty() && isGivenOnly(asked, condition);
  }

  /** Whether the body neither declares nor assigns the variables, nor asks them elsewhere. */
  private boolean isGivenOnly(Set<VarSymbol> variables, ExpressionTree condition) {
    boolean[] given = {true};
    new TreeScanner<Void, Void>() {
      private boolean asks;

      private void ask(Tree other, Tree... rest) {
        if (other != plain(condition) && other != condition) {
          boolean outer = asks;
          asks = true;
          scan(other, null);
          asks = outer;
        }
        for (Tree each : rest) {
          scan(each, null);
        }
      }

      @Override
      public Void visitIf(IfTree tree, Void unused) {
        ask(plain(tree.getCondition()), tree.getThenStatement(), tree.getElseStatement());
        return null;
      }

      @Override
      public Void visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
        ask(plain(tree.getCondition()), tree.getTrueExpression(), tree.getFalseExpression());
        return null;
      }

      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        given[0] &= !variables.contains(((JCTree.JCVariableDecl) tree).sym);
        return super.visitVariable(tree, null);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        given[0] &= !asks || !variables.contains(TreeInfo.symbol((JCTree) tree));
        return null;
      }
    }.scan(body.code(), null);
    return given[0];
  }

  private static ExpressionTree plain(ExpressionTree condition) {
    return (ExpressionTree) TreeInfo.skipParens((JCTree) condition);
  }
}
