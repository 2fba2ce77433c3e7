package io.github.sessionpertask.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;

/** Calls that lend a session to a lambda, and go where the lambda has no use for it any more. */
final class LendingCalls {

  private final SourceText source;
  private final Model model;
  private final Edits edits;

  LendingCalls(SourceText source, Model model, Edits edits) {
    this.source = source;
    this.model = model;
    this.edits = edits;
  }

  /** Whether what a lambda does can stand where the call stands that lends it a session. */
  boolean canGo(LambdaExpressionTree lambda) {
    if (!(source.parent(lambda) instanceof MethodInvocationTree call)
        || call.getArguments().size() != 1
        || lambda.getParameters().size() != 1
        || model.facts(ASTHelpers.getSymbol(call), FactKind.RUNS).stream()
            .noneMatch(fact -> fact.says("given", "session"))
        || isInTry(call)
        || ASTHelpers.getThrownExceptions(lambda.getBody(), source.state()).stream()
            .anyMatch(type -> Closing.isChecked(type, source.state()))) {
      return false;
    }
    Tree parent = source.parent(call);
    if (lambda.getBody() instanceof BlockTree block) {
      return parent instanceof ReturnTree
          && source.parent(parent) instanceof BlockTree
          && !block.getStatements().isEmpty();
    }
    return lambda.getBody() instanceof MethodInvocationTree
        ? parent instanceof StatementTree
        : parent instanceof ReturnTree || parent instanceof VariableTree;
  }

  /** Whether a catch clause may wait for what the call throws. */
  private boolean isInTry(Tree call) {
    for (Tree around : source.path(call)) {
      if (around instanceof TryTree attempt && !attempt.getCatches().isEmpty()) {
        return true;
      }
      if (around == source.function(call)) {
        return false;
      }
    }
    return false;
  }

  /** Takes the call away around the expression of its lambda. */
  Leftovers.Part remove(LambdaExpressionTree lambda) {
    Tree call = source.parent(lambda);
    edits.replace(source.start(call), source.start(lambda.getBody()), "");
    edits.replace(source.end(lambda.getBody()), source.end(call), "");
    return new Leftovers.Part(source.start(call), source.end(call));
  }

  /** Takes the statement away that returns what the call gives, around what its lambda does. */
  Leftovers.Part remove(LambdaExpressionTree lambda, Leftovers.Part kept) {
    Tree statement = source.parent(source.parent(lambda));
    int from = source.start(statement);
    int to = source.end(statement);
    int deeper = source.indentation(kept.from()).length() - source.indentation(from).length();
    edits.replace(from, kept.from(), "");
    edits.replace(kept.to(), to, "");
    edits.shift(from, to, -deeper / source.step().length());
    return new Leftovers.Part(from, to);
  }
}
