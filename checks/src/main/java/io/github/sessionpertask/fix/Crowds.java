package io.github.sessionpertask.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.List;
import java.util.Optional;

/** Tells where nothing bounds how many tasks run at once. */
final class Crowds {

  private final SourceText source;
  private final Model model;
  private final UseFinder finder;

  Crowds(SourceText source, Model model, UseFinder finder) {
    this.source = source;
    this.model = model;
    this.finder = finder;
  }

  /** Whether the tasks that are handed over at a place get a thread each. */
  boolean isAt(Tree site) {
    if (!source.has(site)) {
      return false;
    }
    if (model.is(FactKind.UNBOUNDED, ((JCTree) site).type)) {
      return true;
    }
    for (TreePath path = source.path(site); path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof StatementTree) {
        return false;
      }
      if (path.getLeaf() instanceof MethodInvocationTree call) {
        MethodSymbol method = ASTHelpers.getSymbol(call);
        List<Fact> forks = model.facts(method, FactKind.FORK);
        if (isUnbounded(method)
            || forks.stream()
                .anyMatch(fork -> executor(fork, call).filter(this::gives).isPresent())) {
          return true;
        }
        if (!forks.isEmpty()) {
          return false;
        }
      }
    }
    return false;
  }

  private boolean isUnbounded(MethodSymbol method) {
    return !model.facts(method, FactKind.UNBOUNDED).isEmpty();
  }

  private static Optional<ExpressionTree> executor(Fact fork, MethodInvocationTree call) {
    String place = fork.columns().getOrDefault("executor", "");
    if (place.equals("receiver")) {
      return Optional.ofNullable(ASTHelpers.getReceiver(call));
    }
    int index = place.startsWith("arg") ? place.charAt("arg".length()) - '0' : Integer.MAX_VALUE;
    return index < call.getArguments().size()
        ? Optional.of(call.getArguments().get(index))
        : Optional.empty();
  }

  /** Whether an executor gives each task a thread. */
  private boolean gives(ExpressionTree executor) {
    if (model.is(FactKind.UNBOUNDED, ((JCTree) executor).type)) {
      return true;
    }
    Optional<ExpressionTree> made =
        executor instanceof IdentifierTree
                && ASTHelpers.getSymbol(executor) instanceof VarSymbol variable
            ? finder.initializer(variable)
            : Optional.of(executor);
    return made.map(ASTHelpers::getSymbol)
        .filter(symbol -> symbol instanceof MethodSymbol method && isUnbounded(method))
        .isPresent();
  }
}
