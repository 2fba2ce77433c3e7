package io.github.sessionpertask.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.List;

/** The statements that close a session which a try statement is to close from now on. */
final class Closes {

  private final VisitorState state;
  private final VarSymbol session;

  Closes(VisitorState state, VarSymbol session) {
    this.state = state;
    this.session = session;
  }

  /** Takes them out of moved code. */
  void takeOutOf(BlockTree block, Moved moved) {
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        TreePath statement = getCurrentPath().getParentPath();
        if (tree.getMethodSelect() instanceof MemberSelectTree select
            && tree.getArguments().isEmpty()
            && isClose(select.getIdentifier(), select.getExpression())
            && statement.getLeaf() instanceof ExpressionStatementTree) {
          takeOut(statement, moved);
        }
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(TreePath.getPath(state.getPath().getCompilationUnit(), block), null);
  }

  private boolean isClose(CharSequence name, Tree receiver) {
    return name.toString().equals("close") && ASTHelpers.getSymbol(receiver) == session;
  }

  /** A statement goes, and what is there for its sake alone. */
  private void takeOut(TreePath statement, Moved moved) {
    TreePath path = statement;
    while (true) {
      Tree tree = path.getLeaf();
      TreePath outer = path.getParentPath();
      if (outer.getLeaf() instanceof IfTree choice
          && choice.getThenStatement() == tree
          && choice.getElseStatement() == null) {
        path = outer;
      } else if (outer.getLeaf() instanceof BlockTree block
          && block.getStatements().size() == 1
          && isForItsSake(block, outer.getParentPath().getLeaf())) {
        path = outer;
      } else if (outer.getLeaf() instanceof TryTree around && around.getFinallyBlock() == tree) {
        withoutFinally(around, moved);
        return;
      } else if (outer.getLeaf() instanceof TryTree around && around.getBlock() == tree) {
        path = outer;
      } else if (isOneOfSeveral(outer.getLeaf())) {
        moved.remove(ASTHelpers.getStartPosition(tree), state.getEndPosition(tree));
        return;
      } else {
        moved.replace(tree, "{}");
        return;
      }
    }
  }

  private static boolean isOneOfSeveral(Tree outer) {
    return outer instanceof BlockTree
        || (outer instanceof CaseTree each && each.getCaseKind() == CaseTree.CaseKind.STATEMENT);
  }

  private static boolean isForItsSake(BlockTree block, Tree outer) {
    if (outer instanceof IfTree choice) {
      return choice.getElseStatement() == null;
    }
    return outer instanceof TryTree around
        && (around.getFinallyBlock() == block
            || (around.getFinallyBlock() == null && around.getResources().isEmpty()));
  }

  private void withoutFinally(TryTree tree, Moved moved) {
    int end = state.getEndPosition(tree);
    List<? extends CatchTree> catches = tree.getCatches();
    if (!catches.isEmpty() || !tree.getResources().isEmpty()) {
      Tree last = catches.isEmpty() ? tree.getBlock() : catches.get(catches.size() - 1);
      moved.remove(state.getEndPosition(last), end);
      return;
    }
    List<? extends StatementTree> inner = tree.getBlock().getStatements();
    if (inner.isEmpty()) {
      moved.remove(ASTHelpers.getStartPosition(tree), end);
      return;
    }
    int first = ASTHelpers.getStartPosition(inner.get(0));
    int last = state.getEndPosition(inner.get(inner.size() - 1));
    moved.keepIndent(first, last);
    moved.unwrap(ASTHelpers.getStartPosition(tree), first, last, end);
  }
}
