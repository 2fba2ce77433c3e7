package io.github.sessionpertask.capture;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import io.github.sessionpertask.effect.Ambient;
import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.effect.Surroundings;
import io.github.sessionpertask.effect.Transaction;
import io.github.sessionpertask.effect.Transaction.Extent;
import io.github.sessionpertask.effect.Transaction.Origin;
import io.github.sessionpertask.effect.Transaction.Propagation;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Where the walked body opens and ends transactions itself. */
final class Transactions {

  private final BodyAnalysis here;

  Transactions(BodyAnalysis here) {
    this.here = here;
  }

  private Surroundings around() {
    return here.scene().around();
  }

  /** A call that begins or ends a transaction. */
  void mark(Fact fact, CallSite call) {
    Set<Obj> sessions = sessions(fact, call);
    boolean holds = FieldFacts.holds(fact, call.argumentTrees());
    if (fact.kind() == FactKind.BEGINS && holds) {
      Transaction begun = begun(fact, call, sessions);
      if (sessions.isEmpty()) {
        enter(new Ambient.Within(begun));
      } else {
        begin(begun, sessions);
      }
    } else if (!sessions.isEmpty()) {
      end(sessions, fact.kind() == FactKind.BEGINS || fact.says("what", "session"));
    } else if (fact.kind() == FactKind.ENDS && !here.touches.isSession(call.receiverType())) {
      leave();
    }
  }

  private Set<Obj> sessions(Fact fact, CallSite call) {
    return fact.columns().containsKey("on")
        ? Set.of(Obj.made(call.tree(), Obj.Role.VALUE))
        : here.effects.sessions(call);
  }

  private Transaction begun(Fact fact, CallSite call, Set<Obj> sessions) {
    TransactionSettings.Settings settings = settings(call);
    return new Transaction(
        call.tree(),
        fact.says("lasts", "session") ? Origin.MANUAL : Origin.BEGUN,
        settings.propagation().orElse(Propagation.REQUIRED),
        settings.readOnly(),
        settings.isolation(),
        Optional.of(here.spot(call.shown())),
        sessions.isEmpty() ? Extent.THREAD : Extent.SESSION);
  }

  /** What the receiver of a call and its arguments say of the transaction that it opens. */
  private TransactionSettings.Settings settings(CallSite call) {
    TransactionSettings.Settings settings = here.compilation.settings.of(receiver(call));
    for (Tree argument : call.argumentTrees()) {
      settings = settings.and(here.compilation.settings.of(expression(argument)));
    }
    return settings;
  }

  private static Optional<ExpressionTree> receiver(CallSite call) {
    return call.tree() instanceof MethodInvocationTree invocation
            && invocation.getMethodSelect() instanceof MemberSelectTree select
        ? Optional.of(select.getExpression())
        : Optional.empty();
  }

  private static Optional<ExpressionTree> expression(Tree tree) {
    return tree instanceof ExpressionTree expression ? Optional.of(expression) : Optional.empty();
  }

  /** Runs a callback in the transaction that a template opens for it. */
  void inTemplate(Fact fact, CallSite call, Value lent, Runnable once) {
    TransactionSettings.Settings settings = settings(call);
    boolean ofSession = fact.says("transaction", "session");
    Transaction own =
        new Transaction(
            call.tree(),
            Origin.TEMPLATE,
            settings.propagation().orElse(Propagation.REQUIRED),
            settings.readOnly(),
            settings.isolation(),
            Optional.of(here.spot(call.shown())),
            ofSession ? Extent.SESSION : Extent.THREAD);
    Set<Obj> sessions = ofSession ? here.touches.roots(lent) : Set.of();
    if (ofSession) {
      begin(own, sessions);
    } else {
      enter(DeclaredTransactions.inside(own));
    }
    once.run();
    if (here.isReachable()) {
      if (ofSession) {
        end(sessions, true);
      } else {
        leave();
      }
    }
  }

  /** Whether what is done is part of an open transaction, and not on a session of its own. */
  boolean holds(Transaction open, Effect effect) {
    return around().open().contains(open)
        && (open.extent() == Extent.SESSION || !isOnOwnSession(effect));
  }

  /** Whether something is done on a session that the code has opened itself. */
  boolean isOnOwnSession(Effect effect) {
    return !effect.on().isEmpty() && effect.on().stream().allMatch(this::isOpenedHere);
  }

  private boolean isOpenedHere(Obj session) {
    return session instanceof Obj.Made made
        && (made.role() == Obj.Role.LENT
            || here.compilation.fields.says(FactKind.OPENS, made.site()));
  }

  void enter(Ambient inner) {
    here.record(new Event.Entered(inner));
    around().enter(inner);
  }

  void leave() {
    here.record(new Event.Left());
    around().leave();
  }

  void begin(Transaction transaction, Collection<Obj> sessions) {
    here.record(new Event.Began(transaction, Set.copyOf(sessions)));
    around().begin(transaction, sessions);
  }

  void end(Collection<Obj> sessions, boolean forGood) {
    here.record(new Event.Ended(Set.copyOf(sessions), forGood));
    around().end(sessions, forGood);
  }
}
