package io.github.sessionpertask.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.overlap.Conflict;
import io.github.sessionpertask.overlap.Touch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A task that is written as a lambda, with the places where it names the session.
 *
 * @param lambda the lambda
 * @param session the variable that holds the session
 * @param uses where the lambda names it
 */
record Task(LambdaExpressionTree lambda, VarSymbol session, List<Tree> uses) {

  static Task of(LambdaExpressionTree lambda, VarSymbol session) {
    List<Tree> uses = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        add(tree);
        return null;
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree) == session) {
          add(tree);
          return null;
        }
        return super.visitMemberSelect(tree, null);
      }

      private void add(Tree tree) {
        if (ASTHelpers.getSymbol(tree) == session) {
          uses.add(tree);
        }
      }
    }.scan(lambda.getBody(), null);
    return new Task(lambda, session, uses);
  }

  /** Whether every touch of the session stands where the lambda names it. */
  boolean namesEveryTouch(Conflict conflict) {
    for (Touch touch : conflict.fork().touches()) {
      if (touch.root().equals(conflict.touch().root()) && !isNamedIn(touch.spot().tree())) {
        return false;
      }
    }
    return !uses.isEmpty();
  }

  private boolean isNamedIn(Tree tree) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree inner, Void unused) {
        found[0] |= uses.contains(inner);
        return found[0] ? null : super.scan(inner, null);
      }
    }.scan(tree, null);
    return found[0];
  }

  /** Whether the task has to give a result. */
  boolean givesResult(VisitorState state) {
    Type descriptor = state.getTypes().findDescriptorType(((JCTree) lambda).type);
    return !descriptor.getReturnType().isPrimitiveOrVoid()
        || descriptor.getReturnType().isPrimitive();
  }

  /** Whether the task may throw the checked exception. */
  boolean mayThrow(String exception, VisitorState state) {
    Type descriptor = state.getTypes().findDescriptorType(((JCTree) lambda).type);
    Type thrown = state.getTypeFromString(exception);
    return descriptor.getThrownTypes().stream()
        .anyMatch(declared -> state.getTypes().isSubtype(thrown, declared));
  }

  /** Whether the body throws a checked exception that is declared, not caught. */
  boolean throwsChecked(VisitorState state) {
    for (Type thrown : ASTHelpers.getThrownExceptions(lambda.getBody(), state)) {
      if (state.getTypes().isSubtype(thrown, state.getSymtab().exceptionType)
          && !state.getTypes().isSubtype(thrown, state.getSymtab().runtimeExceptionType)) {
        return true;
      }
    }
    return false;
  }

  /** The variables from outside that the lambda names, but for the session. */
  Set<Symbol> captured() {
    Set<Symbol> named = new LinkedHashSet<>();
    Set<Symbol> own = new LinkedHashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree) instanceof VarSymbol variable && variable != session) {
          named.add(variable);
        }
        return null;
      }

      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        own.add(ASTHelpers.getSymbol(tree));
        return super.visitVariable(tree, null);
      }
    }.scan(lambda, null);
    named.removeAll(own);
    return named;
  }

  /** A name for the task's own session that nothing around has. */
  String freshName(TreePath path) {
    Set<String> taken = new LinkedHashSet<>();
    Tree around = path.getCompilationUnit();
    for (Tree tree : path) {
      if (tree instanceof com.sun.source.tree.MethodTree) {
        around = tree;
        break;
      }
    }
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        taken.add(tree.getName().toString());
        return null;
      }

      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        taken.add(tree.getName().toString());
        return super.visitVariable(tree, null);
      }
    }.scan(around, null);
    String name = session.name.toString();
    String base = "task" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    String candidate = base;
    for (int i = 2; taken.contains(candidate); i++) {
      candidate = base + i;
    }
    return candidate;
  }
}
