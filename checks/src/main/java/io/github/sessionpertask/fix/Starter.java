package io.github.sessionpertask.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.Collection;
import java.util.Optional;

/** What the method that starts a task does with the session and its transaction. */
final class Starter {

  /** How many callers of callers are asked whether they have a transaction. */
  private static final int CALLERS = 3;

  private final SourceText source;
  private final Model model;
  private final Effects effects;
  private final Tree member;
  private final Optional<VarSymbol> session;
  private final Collection<Tree> tasks;

  /**
   * The starter of a task.
   *
   * @param code where the task is written
   * @param session the session that it shares
   * @param tasks the code of all tasks that are rewritten
   */
  Starter(
      SourceText source,
      Model model,
      Effects effects,
      Tree code,
      SessionKey session,
      Collection<Tree> tasks) {
    this.source = source;
    this.model = model;
    this.effects = effects;
    this.member = source.member(code);
    this.session = session.variable();
    this.tasks = tasks;
  }

  /** Whether the starter has the session in a transaction. */
  boolean hasTransaction(Tree code) {
    return isDeclaredTransactional()
        || isLentInTransaction(code)
        || callsTransaction(member)
        || isFieldInTransactions()
        || isGivenInTransaction(member, CALLERS);
  }

  /** Whether methods of the class that holds the session in a field manage transactions on it. */
  private boolean isFieldInTransactions() {
    return session
        .filter(variable -> variable.owner instanceof ClassSymbol)
        .flatMap(source::declaration)
        .filter(field -> callsTransaction(source.parent(field)))
        .isPresent();
  }

  /** Whether a caller in this file has the session, which it hands over, in a transaction. */
  private boolean isGivenInTransaction(Tree method, int depth) {
    if (depth == 0 || !(method instanceof MethodTree called) || session.isEmpty()) {
      return false;
    }
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree) == ASTHelpers.getSymbol(called)) {
          for (ExpressionTree argument : tree.getArguments()) {
            if (ASTHelpers.getSymbol(argument) instanceof VarSymbol given
                && model.isSession(given.type)) {
              found[0] |= isIn(given, source.member(tree), depth);
            }
          }
        }
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(source.state().getPath().getCompilationUnit(), null);
    return found[0];
  }

  private boolean isIn(VarSymbol given, Tree caller, int depth) {
    Starter other = new Starter(source, model, effects, caller, SessionKey.of(given), tasks);
    return other.isDeclaredTransactional()
        || other.callsTransaction(caller)
        || other.isGivenInTransaction(caller, depth - 1);
  }

  private boolean isDeclaredTransactional() {
    for (Tree around : source.path(member)) {
      if (around instanceof MethodTree || around instanceof ClassTree) {
        Symbol symbol = ASTHelpers.getSymbol(around);
        if (model.isAnnotated(FactKind.TRANSACTIONAL, symbol)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isLentInTransaction(Tree code) {
    for (Tree around : source.path(code)) {
      if (around instanceof LambdaExpressionTree
          && source.parent(around) instanceof MethodInvocationTree call
          && !tasks.contains(((LambdaExpressionTree) around).getBody())
          && model.facts(ASTHelpers.getSymbol(call), FactKind.RUNS).stream()
              .anyMatch(fact -> fact.columns().containsKey("transaction"))) {
        return true;
      }
      if (around == member) {
        return false;
      }
    }
    return false;
  }

  private boolean callsTransaction(Tree code) {
    boolean[] found = {false};
    new Outside() {
      @Override
      void call(MethodInvocationTree tree) {
        found[0] |= isOnSession(tree) && (effects.begins(tree) || effects.ends(tree));
      }
    }.scan(code, null);
    return found[0];
  }

  /** Whether, before the task is started, the starter writes what is not committed by then. */
  boolean hasUncommittedWrites(Tree code) {
    if (isAutocommitting()) {
      return false;
    }
    int fork = source.start(code);
    int[] lastWrite = {-1};
    int[] lastEnd = {-1};
    new Outside() {
      @Override
      void call(MethodInvocationTree tree) {
        int at = source.start(tree);
        boolean before = at < fork || sharesLoop(tree, code);
        if (before && writes(tree)) {
          lastWrite[0] = Math.max(lastWrite[0], at);
        }
        if (before && effects.ends(tree)) {
          lastEnd[0] = Math.max(lastEnd[0], at);
        }
      }
    }.scan(member, null);
    return lastWrite[0] > lastEnd[0];
  }

  /** Each statement commits itself where the session was opened here and nobody said otherwise. */
  private boolean isAutocommitting() {
    return session.isPresent()
        && model.fact(FactKind.TRANSACTS, session.get().type).isEmpty()
        && !(session.get().owner instanceof ClassSymbol)
        && source.declaration(session.get()).filter(d -> d.getInitializer() != null).isPresent()
        && !callsTransaction(member);
  }

  private boolean writes(MethodInvocationTree tree) {
    if (isOnSession(tree)) {
      return effects.isWrite(tree);
    }
    for (ExpressionTree argument : tree.getArguments()) {
      if (session.isPresent() && ASTHelpers.getSymbol(argument) == session.get()) {
        return effects.writes(tree);
      }
    }
    return false;
  }

  private boolean isOnSession(MethodInvocationTree tree) {
    return session.isEmpty() || effects.isOn(tree, session.get());
  }

  private boolean sharesLoop(Tree one, Tree other) {
    for (Tree around : source.path(one)) {
      boolean loop =
          around instanceof ForLoopTree
              || around instanceof EnhancedForLoopTree
              || around instanceof WhileLoopTree
              || around instanceof DoWhileLoopTree;
      if (loop && source.isInside(other, around)) {
        return true;
      }
      if (around == member) {
        return false;
      }
    }
    return false;
  }

  /** Walks the starter without its tasks. */
  private abstract class Outside extends TreeScanner<Void, Void> {

    abstract void call(MethodInvocationTree tree);

    @Override
    public Void scan(Tree tree, Void unused) {
      return tasks.contains(tree) ? null : super.scan(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      call(tree);
      return super.visitMethodInvocation(tree, null);
    }
  }
}
