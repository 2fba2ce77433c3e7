package io.github.sessionpertask.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.Optional;

/** Lets a parallel stream do its work one element after the other. */
final class SequentialStream {

  private final VisitorState state;
  private final Model model;

  /**
   * For one finding.
   *
   * @param state at the function that the stream runs
   */
  SequentialStream(VisitorState state, Model model) {
    this.state = state;
    this.model = model;
  }

  /** The rewrite; empty where the function is not given to a parallel stream in one expression. */
  Optional<Outcome.Rewrite> propose() {
    TreePath path = state.getPath().getParentPath();
    if (path == null || !(path.getLeaf() instanceof MethodInvocationTree call)) {
      return Optional.empty();
    }
    Optional<MethodInvocationTree> parallel = before(call);
    return parallel.isPresent() ? parallel.map(this::rewrite) : after(path).map(this::rewrite);
  }

  /** The step upstream that makes the stream parallel. */
  private Optional<MethodInvocationTree> before(MethodInvocationTree call) {
    Tree current = call;
    while (current instanceof MethodInvocationTree step
        && step.getMethodSelect() instanceof MemberSelectTree select) {
      if (makesParallel(step, select)) {
        return Optional.of(step);
      }
      current = select.getExpression();
    }
    return Optional.empty();
  }

  /** The step downstream that makes the stream parallel. */
  private Optional<MethodInvocationTree> after(TreePath call) {
    TreePath path = call;
    while (path.getParentPath().getLeaf() instanceof MemberSelectTree select
        && path.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree step) {
      if (makesParallel(step, select)) {
        return Optional.of(step);
      }
      path = path.getParentPath().getParentPath();
    }
    return Optional.empty();
  }

  private boolean makesParallel(MethodInvocationTree step, MemberSelectTree select) {
    MethodSymbol method = ASTHelpers.getSymbol(step);
    boolean isStep =
        !model.facts(method, FactKind.PARALLEL).isEmpty()
            && step.getArguments().isEmpty()
            && ASTHelpers.isSubtype(
                ASTHelpers.getType(select.getExpression()), ASTHelpers.getType(step), state);
    return isStep || sibling(method).isPresent();
  }

  /** The method that makes the same stream, a sequential one. */
  private Optional<String> sibling(MethodSymbol method) {
    return model.facts(method, FactKind.STREAM).stream()
        .flatMap(fact -> Optional.ofNullable(fact.columns().get("sequential")).stream())
        .findFirst();
  }

  private Outcome.Rewrite rewrite(MethodInvocationTree parallel) {
    MemberSelectTree select = (MemberSelectTree) parallel.getMethodSelect();
    int from = state.getEndPosition(select.getExpression());
    int to = state.getEndPosition(parallel);
    String name = select.getIdentifier().toString();
    String written = state.getSourceCode().subSequence(from, to).toString();
    String instead =
        sibling(ASTHelpers.getSymbol(parallel))
            .map(other -> written.replace(name, other))
            .orElse("");
    int start = ((JCTree) select.getExpression()).getStartPosition();
    return LineEdit.of(state, start, from, to, instead, "");
  }
}
