package io.github.sessionpertask;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.TreeVisitor;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCParens;
import com.sun.tools.javac.tree.TreeCopier;

/** Parentheses that javac can read, and that fail whoever else looks inside. */
public final class Trap extends JCParens {

  private Trap(JCExpression inner) {
    super(inner);
    pos = inner.pos;
  }

  /** Puts each statement {@code trap();} of a parsed file into such parentheses. */
  public static void set(CompilationUnitTree unit) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
        JCExpressionStatement statement = (JCExpressionStatement) tree;
        if (statement.expr instanceof JCMethodInvocation call
            && call.meth.toString().equals("trap")) {
          statement.expr = new Trap(call);
        }
        return super.visitExpressionStatement(tree, null);
      }
    }.scan(unit, null);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <R, D> R accept(TreeVisitor<R, D> visitor, D data) {
    // Javac attributes copies of a lambda's body; visitors that scan pass by.
    return visitor instanceof TreeCopier<?> copier ? (R) new Trap(copier.copy(expr)) : null;
  }

  @Override
  public JCExpression getExpression() {
    throw new IllegalStateException("trapped");
  }
}
