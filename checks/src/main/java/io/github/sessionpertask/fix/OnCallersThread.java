package io.github.sessionpertask.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets a task run at once, on the thread that would have started it. */
final class OnCallersThread {

  private static final String EXECUTOR = "java.util.concurrent.Executor";
  private static final String DIRECT = "Runnable::run";
  private static final String NOTE =
      "With the executor Runnable::run a task runs at once, in the transaction of its starter.";

  private final VisitorState state;
  private final Model model;

  /**
   * For one finding.
   *
   * @param state at the task where it is handed over
   */
  OnCallersThread(VisitorState state, Model model) {
    this.state = state;
    this.model = model;
  }

  /** The rewrite; empty where the call that starts the task has no such form. */
  Optional<Outcome.Rewrite> propose() {
    TreePath path = state.getPath().getParentPath();
    if (path == null
        || !(path.getLeaf() instanceof MethodInvocationTree call)
        || waits(state.getPath().getLeaf(), new HashSet<>())) {
      return Optional.empty();
    }
    if (isDropped(path)
        && call.getArguments().size() == 1
        && statement(call.getArguments().get(0)).isPresent()) {
      return statement(call.getArguments().get(0)).map(body -> inPlaceOf(call, body));
    }
    Optional<Outcome.Rewrite> plain = insteadOfWaiting(path, call);
    if (plain.isPresent()) {
      return plain;
    }
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return model.facts(method, FactKind.FORK).stream()
        .filter(fork -> !isBehindOthers(fork))
        .flatMap(fork -> direct(fork, call, method).stream())
        .findFirst();
  }

  /** Whether a task waits for others, which might then never start. */
  private boolean waits(Tree code, Set<MethodSymbol> asked) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        MethodSymbol method = ASTHelpers.getSymbol(tree);
        found[0] |= isWait(method) || follow(method);
        return super.visitMethodInvocation(tree, null);
      }

      private boolean follow(MethodSymbol method) {
        if (found[0] || !asked.add(method)) {
          return false;
        }
        MethodTree body = ASTHelpers.findMethod(method, state);
        return body != null && waits(body, asked);
      }
    }.scan(code, null);
    return found[0];
  }

  private boolean isWait(MethodSymbol method) {
    return !model.facts(method, FactKind.JOIN).isEmpty()
        || !model.facts(method, FactKind.AWAIT).isEmpty()
        || !model.facts(method, FactKind.TAKES).isEmpty();
  }

  /** Whether nobody asks for the handle of a call that does nothing but start a task. */
  private boolean isDropped(TreePath call) {
    return isStatement(call)
        && !model
            .facts(ASTHelpers.getSymbol((MethodInvocationTree) call.getLeaf()), FactKind.FORK)
            .isEmpty();
  }

  /** What a task does, where that is one statement that throws nothing special. */
  private Optional<ExpressionTree> statement(Tree task) {
    if (!(task instanceof LambdaExpressionTree lambda) || !lambda.getParameters().isEmpty()) {
      return Optional.empty();
    }
    Tree body = lambda.getBody();
    if (body instanceof BlockTree block && block.getStatements().size() == 1) {
      StatementTree only = block.getStatements().get(0);
      body = only instanceof ExpressionStatementTree single ? single.getExpression() : only;
    }
    return body instanceof MethodInvocationTree call
            && ASTHelpers.getThrownExceptions(call, state).stream()
                .noneMatch(type -> Closing.isChecked(type, state))
        ? Optional.of(call)
        : Optional.empty();
  }

  private Outcome.Rewrite inPlaceOf(MethodInvocationTree call, ExpressionTree body) {
    int from = ((JCTree) call).getStartPosition();
    return LineEdit.of(
        state, from, from, state.getEndPosition(call), state.getSourceForNode(body), "");
  }

  /**
   * Whether a task starts where others complete: an executor that runs it at once runs it on the
   * thread of those.
   */
  private static boolean isBehindOthers(Fact fork) {
    return !fork.places("after").isEmpty();
  }

  /** The code of a task, where a call starts it and another one waits for it at once. */
  private Optional<Outcome.Rewrite> insteadOfWaiting(TreePath path, MethodInvocationTree call) {
    TreePath outer = path.getParentPath().getParentPath();
    if (!(path.getParentPath().getLeaf() instanceof MemberSelectTree)
        || !(outer.getLeaf() instanceof MethodInvocationTree wait)
        || !wait.getArguments().isEmpty()
        || model.facts(ASTHelpers.getSymbol(wait), FactKind.JOIN).isEmpty()
        || model.facts(ASTHelpers.getSymbol(call), FactKind.FORK).stream()
            .allMatch(OnCallersThread::isBehindOthers)
        || isCaught(outer, ASTHelpers.getThrownExceptions(wait, state))) {
      return Optional.empty();
    }
    Tree task = state.getPath().getLeaf();
    return statement(task)
        .filter(body -> isStatement(outer) || gives(task, body, wait))
        .map(body -> inPlaceOf(wait, body));
  }

  private static boolean isStatement(TreePath call) {
    return call.getParentPath().getLeaf() instanceof ExpressionStatementTree;
  }

  /** Whether the code of a task gives what waiting for the task gives. */
  private boolean gives(Tree task, ExpressionTree body, MethodInvocationTree wait) {
    return task instanceof LambdaExpressionTree lambda
        && lambda.getBody() == body
        && state
            .getTypes()
            .isSameType(
                state.getTypes().boxedTypeOrType(ASTHelpers.getType(body)),
                ASTHelpers.getType(wait));
  }

  /** Whether a catch clause around the call is there for what the call alone throws. */
  private boolean isCaught(TreePath call, Collection<Type> thrown) {
    for (TreePath path = call;
        !(path.getLeaf() instanceof MethodTree || path.getLeaf() instanceof LambdaExpressionTree);
        path = path.getParentPath()) {
      if (path.getParentPath() == null) {
        return false;
      }
      if (path.getParentPath().getLeaf() instanceof TryTree around
          && around.getBlock() == path.getLeaf()
          && around.getCatches().stream().anyMatch(clause -> catches(clause, thrown))) {
        return true;
      }
    }
    return false;
  }

  private boolean catches(CatchTree clause, Collection<Type> thrown) {
    Tree type = clause.getParameter().getType();
    List<? extends Tree> all =
        type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
    return all.stream()
        .map(ASTHelpers::getType)
        .anyMatch(
            caught ->
                Closing.isChecked(caught, state)
                    && thrown.stream()
                        .anyMatch(
                            each ->
                                ASTHelpers.isSameType(each, caught, state)
                                    && Closing.isChecked(each, state)));
  }

  /** Gives the call an executor that runs tasks on the thread which hands them over. */
  private Optional<Outcome.Rewrite> direct(
      Fact fork, MethodInvocationTree call, MethodSymbol method) {
    String place = fork.columns().getOrDefault("executor", "");
    if (!place.matches("arg[0-9]")) {
      return Optional.empty();
    }
    int index = place.charAt("arg".length()) - '0';
    List<? extends ExpressionTree> arguments = call.getArguments();
    int first = ((JCTree) state.getPath().getLeaf()).getStartPosition();
    if (index < arguments.size()) {
      ExpressionTree executor = arguments.get(index);
      int from = ((JCTree) executor).getStartPosition();
      return isExecutor(method.params().get(index).type)
          ? Optional.of(
              LineEdit.of(
                  state, Math.min(first, from), from, state.getEndPosition(executor), DIRECT, NOTE))
          : Optional.empty();
    }
    if (index > arguments.size() || arguments.isEmpty() || !takesExecutor(method)) {
      return Optional.empty();
    }
    int end = state.getEndPosition(arguments.get(arguments.size() - 1));
    return Optional.of(LineEdit.of(state, first, end, end, ", " + DIRECT, NOTE));
  }

  /** Whether there is a method of the same name with an executor behind the same parameters. */
  private boolean takesExecutor(MethodSymbol method) {
    for (Symbol member : method.owner.members().getSymbolsByName(method.name)) {
      if (member instanceof MethodSymbol other
          && other.params().size() == method.params().size() + 1
          && isExecutor(other.params().last().type)) {
        boolean same = true;
        for (int i = 0; i < method.params().size(); i++) {
          VarSymbol one = method.params().get(i);
          same &= erased(one.type).equals(erased(other.params().get(i).type));
        }
        if (same) {
          return true;
        }
      }
    }
    return false;
  }

  private String erased(Type type) {
    return state.getTypes().erasure(type).toString();
  }

  private static boolean isExecutor(Type type) {
    return type.tsym.getQualifiedName().contentEquals(EXECUTOR);
  }
}
