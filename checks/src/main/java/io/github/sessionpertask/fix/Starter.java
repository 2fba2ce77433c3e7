package io.github.sessionpertask.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Optional;
import java.util.Set;

/** What the method that starts a task does with the session itself. */
final class Starter {

  private static final Set<String> TRANSACTION =
      Set.of(
          "getTransaction",
          "beginTransaction",
          "setAutoCommit",
          "joinTransaction",
          "commit",
          "rollback");
  private static final Set<String> WRITES =
      Set.of(
          "persist",
          "merge",
          "remove",
          "save",
          "saveOrUpdate",
          "update",
          "delete",
          "insert",
          "replicate",
          "flush",
          "executeUpdate",
          "executeLargeUpdate",
          "executeBatch",
          "upsert");

  private final VarSymbol session;
  private final Tree method;

  Starter(VisitorState state, VarSymbol session) {
    this.session = session;
    Tree around = state.getPath().getCompilationUnit();
    for (Tree tree : state.getPath()) {
      if (tree instanceof MethodTree) {
        around = tree;
        break;
      }
    }
    this.method = around;
  }

  /** The variable that is declared with or assigned the value of an expression. */
  static Optional<VarSymbol> assigned(VisitorState state, Tree site) {
    TreePath path = TreePath.getPath(state.getPath().getCompilationUnit(), site);
    if (path == null) {
      return Optional.empty();
    }
    Tree parent = path.getParentPath().getLeaf();
    if (parent instanceof VariableTree variable) {
      return Optional.ofNullable(ASTHelpers.getSymbol(variable));
    }
    return parent instanceof AssignmentTree assignment
            && ASTHelpers.getSymbol(assignment.getVariable()) instanceof VarSymbol variable
        ? Optional.of(variable)
        : Optional.empty();
  }

  /** Whether the method opens or ends a transaction on the session. */
  boolean hasTransaction() {
    return calls(method, TRANSACTION, Optional.empty());
  }

  /** Whether the method writes through the session, outside the tasks. */
  boolean writes(LambdaExpressionTree task) {
    return calls(method, WRITES, Optional.of(task));
  }

  /** Whether a task writes through the session. */
  boolean isWrittenBy(LambdaExpressionTree task) {
    return calls(task, WRITES, Optional.empty());
  }

  private boolean calls(Tree code, Set<String> names, Optional<Tree> except) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        // Other tasks of the same overlap are rewritten in the same way.
        return except.isPresent() ? null : super.visitLambdaExpression(tree, null);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        if (tree.getMethodSelect() instanceof MemberSelectTree select
            && names.contains(select.getIdentifier().toString())
            && isOnSession(select.getExpression())) {
          found[0] = true;
        }
        return super.visitMethodInvocation(tree, null);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        found[0] |=
            except.isEmpty()
                && names.contains(tree.getName().toString())
                && isOnSession(tree.getQualifierExpression());
        return super.visitMemberReference(tree, null);
      }
    }.scan(code, null);
    return found[0];
  }

  /** Whether a chain of calls begins with the session. */
  private boolean isOnSession(Tree tree) {
    Tree current = tree;
    while (true) {
      if (ASTHelpers.getSymbol(current) == session) {
        return true;
      }
      if (current instanceof MethodInvocationTree call) {
        current = call.getMethodSelect();
      } else if (current instanceof MemberSelectTree select) {
        current = select.getExpression();
      } else {
        return false;
      }
    }
  }
}
