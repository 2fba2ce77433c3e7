package io.github.sessionpertask.capture;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import io.github.sessionpertask.effect.Ambient;
import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.effect.Surroundings;
import io.github.sessionpertask.effect.Transaction;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
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
      if (kind != null && FieldFacts.holds(fact, call.argumentTrees())) {
        record(effect(kind, call));
      }
    }
  }

  private Effect effect(Effect.Kind kind, CallSite call) {
    Set<Obj> sessions =
        here.touches.isSession(call.receiverType())
            ? here.touches.roots(call.receiver())
            : Set.of();
    return new Effect(
        kind,
        sessions,
        Set.of(),
        here.scene().around().ambient(),
        Optional.empty(),
        here.spot(call.shown()),
        nameOf(call.method()),
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
    here.record(new Event.Done(effect));
    if (!here.isInTask()) {
      here.rules.forEach(rule -> rule.done(effect));
    }
  }
}
