package io.github.sessionpertask.capture;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import io.github.sessionpertask.effect.Ambient;
import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.effect.Surroundings;
import io.github.sessionpertask.effect.Transaction;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.overlap.Touch;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What calls do to the store and to scopes. */
final class Effects {

  private static final Map<FactKind, Effect.Kind> KINDS =
      Map.of(
          FactKind.READS, Effect.Kind.READ,
          FactKind.WRITES, Effect.Kind.WRITE,
          FactKind.SCOPED, Effect.Kind.LOOK_UP);

  private final BodyAnalysis here;

  Effects(BodyAnalysis here) {
    this.here = here;
  }

  /** A call as far as the facts tell what it does. */
  void call(CallSite call) {
    for (Fact fact : here.compilation.model.facts(call.method())) {
      Effect.Kind kind = KINDS.get(fact.kind());
      // What a holder gives is not known to be a session until it is used.
      boolean ofHolder = fact.columns().containsKey("of");
      if (kind != null && !ofHolder && FieldFacts.holds(fact, call.argumentTrees())) {
        Set<Obj> on = kind == Effect.Kind.LOOK_UP ? found(call) : sessions(call);
        record(effect(kind, on, call.shown(), nameOf(call.method())));
      }
    }
  }

  /** What a look-up finds, or the object that finds it for its callers. */
  private Set<Obj> found(CallSite call) {
    return here.compilation.model.is(FactKind.SCOPED, call.receiverType())
        ? call.receiver().objects()
        : Set.of(call.made());
  }

  private Set<Obj> sessions(CallSite call) {
    return here.touches.isSession(call.receiverType())
        ? here.touches.roots(call.receiver())
        : Set.of();
  }

  /** A session is bound to holders, or no longer is. */
  void scope(Effect.Kind kind, Set<Obj> holders, CallSite call) {
    record(effect(kind, holders, call.shown(), nameOf(call.method())));
  }

  /** An object finds the session that it works on by the thread, transaction or request. */
  void lookUp(Effect.Kind kind, Touch touch, Obj finder) {
    record(effect(kind, Set.of(finder), touch.spot().tree(), touch.type()));
  }

  private Effect effect(Effect.Kind kind, Set<Obj> on, Tree shown, String what) {
    return new Effect(
        kind,
        on,
        Set.of(),
        here.scene().around().ambient(),
        Optional.empty(),
        here.spot(shown),
        what,
        "");
  }

  /** Runs a callback in the transaction that a template opens for it. */
  void inTransaction(Fact fact, CallSite call, Runnable once) {
    Surroundings around = here.scene().around();
    Ambient before = around.ambient();
    Transaction own =
        new Transaction(
            call.tree(),
            Transaction.Origin.TEMPLATE,
            fact.says("transaction", "new")
                ? Transaction.Propagation.REQUIRES_NEW
                : Transaction.Propagation.REQUIRED,
            false,
            Optional.empty(),
            Optional.of(here.spot(call.shown())));
    around.enter(before.around(new Ambient.Within(own)));
    once.run();
    if (here.isReachable()) {
      here.scene().around().enter(before);
    }
  }

  /** What a reader would call a method. */
  static String nameOf(MethodSymbol method) {
    return method.owner.getSimpleName() + "." + method.getSimpleName();
  }

  /** Something is done: by the walked body, or in a task that is being looked at. */
  void record(Effect effect) {
    Surroundings around = here.scene().around();
    switch (effect.kind()) {
      case BIND -> around.lookUps().bind(effect.on());
      case UNBIND -> around.lookUps().unbind(effect.on());
      case LOOK_UP, BORROW -> {
        if (around.lookUps().findAny() || around.lookUps().find(effect.on())) {
          return;
        }
      }
      default -> {}
    }
    here.record(new Event.Done(effect));
    if (!here.isInTask()) {
      here.rules.forEach(rule -> rule.done(effect));
    }
  }
}
