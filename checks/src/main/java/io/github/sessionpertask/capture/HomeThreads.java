package io.github.sessionpertask.capture;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.effect.Hazard;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Spot;
import io.github.sessionpertask.model.Model;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reactive sessions that may be asked on one thread alone, the one that has opened them, and the
 * code that has been moved to another one.
 */
final class HomeThreads {

  /**
   * Code that runs on another thread.
   *
   * @param by what has moved it
   * @param own what it makes itself, which has its home there
   */
  private record Move(Spot by, Predicate<Obj> own) {}

  private final BodyAnalysis here;
  private Optional<Move> moved = Optional.empty();

  HomeThreads(BodyAnalysis here) {
    this.here = here;
  }

  /** Does something on another thread; what it makes itself has its home there. */
  void away(Spot by, Predicate<Obj> own, Runnable work) {
    during(Optional.of(new Move(by, own)), work);
  }

  /** Does something on the thread of the sessions that it asks. */
  void atHome(Runnable work) {
    during(Optional.empty(), work);
  }

  private void during(Optional<Move> move, Runnable work) {
    Optional<Move> outer = moved;
    moved = move;
    work.run();
    moved = outer;
  }

  /** A call asks sessions for something. */
  void asks(Set<Obj> sessions, CallSite call) {
    if (isBound(call.method(), call.receiverType())) {
      here.effects.ask(sessions, call.shown(), call.method());
    }
  }

  /** A pipeline asks sessions for something, as a call has told it to. */
  void asks(Set<Obj> sessions, Tree call, Tree shown) {
    JCTree written =
        (JCTree)
            (call instanceof MethodInvocationTree invocation ? invocation.getMethodSelect() : call);
    if (TreeInfo.symbol(written) instanceof MethodSymbol method
        && isBound(method, receiverOf(written, method))) {
      here.effects.ask(sessions, shown, method);
    }
  }

  private static Type receiverOf(JCTree written, MethodSymbol method) {
    if (written instanceof MemberSelectTree select) {
      return ((JCTree) select.getExpression()).type;
    }
    return written instanceof MemberReferenceTree reference
        ? ((JCTree) reference.getQualifierExpression()).type
        : method.owner.type;
  }

  /** Sessions are asked for something; whether that is told here. */
  boolean tells(Effect asked) {
    if (moved.isEmpty()) {
      return false;
    }
    Move move = moved.get();
    Set<Obj> others =
        asked.on().stream()
            .filter(session -> !isOpenedThere(session, move))
            .collect(Collectors.toSet());
    if (!others.isEmpty()) {
      here.found(
          new Hazard(
              Hazard.Kind.SESSION_MOVED,
              List.of(move.by()),
              asked.on(others),
              Optional.empty(),
              Optional.empty()));
    }
    return true;
  }

  private static boolean isOpenedThere(Obj session, Move move) {
    return session instanceof Obj.Opened || move.own().test(session);
  }

  private boolean isBound(MethodSymbol method, Type receiver) {
    Model model = here.compilation.model;
    return model.isBoundToThread(receiver)
        || model.implicit(method).filter(fact -> fact.says("bound", "thread")).isPresent();
  }

  /**
   * Whether executors run their tasks on other threads than that of the session's context. What an
   * executor does that this code has made itself is not known.
   */
  boolean leadAway(Set<Obj> executors) {
    return executors.isEmpty() || executors.stream().anyMatch(this::leadsAway);
  }

  private boolean leadsAway(Obj executor) {
    Type type = Tasks.typeOf(executor);
    boolean ours =
        type != null
            && type.tsym instanceof ClassSymbol made
            && here.compilation.sources.of(made).isPresent();
    return !ours && !isFunction(executor) && !here.executors.isHome(executor);
  }

  private boolean isFunction(Obj executor) {
    if (executor instanceof Obj.Made made) {
      return isFunction(made.site());
    }
    return executor instanceof Obj.Member member
        && member.key() instanceof Key.Var variable
        && here.compilation.fields.valuesOf(variable.symbol()).stream()
            .anyMatch(HomeThreads::isFunction);
  }

  private static boolean isFunction(Tree made) {
    return made instanceof LambdaExpressionTree || made instanceof MemberReferenceTree;
  }
}
