package io.github.sessionpertask.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import java.util.List;
import java.util.Optional;

/**
 * How a session is closed.
 *
 * @param isResource whether a try statement can do it
 * @param thrown what that may throw
 */
record Closing(boolean isResource, List<Type> thrown) {

  /** How a session of the type is closed; empty where {@code close()} is not what does it. */
  static Optional<Closing> of(Type type, VisitorState state) {
    boolean resource =
        ASTHelpers.isSubtype(type, state.getTypeFromString("java.lang.AutoCloseable"), state);
    for (Type each : state.getTypes().closure(type)) {
      for (Symbol member : each.tsym.members().getSymbolsByName(state.getName("close"))) {
        if (member instanceof MethodSymbol method && method.params().isEmpty()) {
          return Optional.of(new Closing(resource, List.copyOf(method.getThrownTypes())));
        }
      }
    }
    return Optional.empty();
  }

  /** The checked exceptions of closing that nothing around the call takes. */
  List<Type> unhandled(VisitorState state) {
    return thrown.stream().filter(type -> isChecked(type, state) && !takes(type, state)).toList();
  }

  /** Whether an exception has to be declared or caught. */
  static boolean isChecked(Type type, VisitorState state) {
    return !ASTHelpers.isSubtype(type, state.getSymtab().runtimeExceptionType, state)
        && !ASTHelpers.isSubtype(type, state.getSymtab().errorType, state);
  }

  private static boolean takes(Type thrown, VisitorState state) {
    Tree inner = state.getPath().getLeaf();
    for (TreePath path = state.getPath(); path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (tree instanceof TryTree block
          && (inner == block.getBlock() || block.getResources().contains(inner))
          && block.getCatches().stream().anyMatch(clause -> catches(clause, thrown, state))) {
        return true;
      }
      if (tree instanceof LambdaExpressionTree lambda) {
        Type descriptor = state.getTypes().findDescriptorType(((JCTree) lambda).type);
        return isAmong(thrown, descriptor.getThrownTypes(), state);
      }
      if (tree instanceof MethodTree method) {
        return isAmong(thrown, ASTHelpers.getSymbol(method).getThrownTypes(), state);
      }
      inner = tree;
    }
    return false;
  }

  /** Whether a catch clause takes an exception. */
  static boolean catches(CatchTree clause, Type thrown, VisitorState state) {
    Tree type = clause.getParameter().getType();
    List<? extends Tree> types =
        type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
    return isAmong(thrown, types.stream().map(ASTHelpers::getType).toList(), state);
  }

  private static boolean isAmong(Type thrown, List<Type> taken, VisitorState state) {
    return taken.stream().anyMatch(type -> ASTHelpers.isSubtype(thrown, type, state));
  }
}
