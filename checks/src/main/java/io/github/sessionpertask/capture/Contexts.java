package io.github.sessionpertask.capture;

import io.github.sessionpertask.effect.Transaction;
import io.github.sessionpertask.effect.Transaction.Propagation;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Sessions that nobody holds: code opens one for the scope around it unless there is one already.
 *
 * <p>Inside a scope all that goes through its session meets there. What opened the scope by itself
 * has, seen from outside, a session of its own, unless the outside turns out to have one.
 */
final class Contexts {

  private final BodyAnalysis here;
  private final Places places;

  Contexts(BodyAnalysis here) {
    this.here = here;
    this.places = new Places(here);
  }

  /** The session of the scope that a fact about a call names. */
  Value of(Fact fact, CallSite call) {
    String scope = fact.columns().get("scope");
    List<Place> on = fact.places("on");
    if (on.isEmpty()) {
      return Value.of(new Obj.Implicit(scope));
    }
    Key current = new Key.Current(scope);
    Value found = Value.NONE;
    for (Obj factory : places.value(on, call).objects()) {
      Value held = here.scene().store().read(factory, current);
      if (held.isNone()) {
        held = Value.of(Obj.made(call.tree(), Obj.Role.LENT));
        here.scene().store().write(Value.of(factory), current, held);
      }
      found = found.or(held);
    }
    return found.isNone() ? Value.of(Obj.made(call.tree(), Obj.Role.LENT)) : found;
  }

  /** A session as it is here: what opens one for itself uses that of an open scope. */
  Obj seen(Obj session) {
    return session instanceof Obj.Opened opened
            && here.scene().around().scopes().contains(opened.current())
        ? opened.current()
        : session;
  }

  /** Does something in scopes that have these sessions. */
  void within(Set<Obj> sessions, Runnable work) {
    Set<Obj> opened = here.scene().around().enterScopes(sessions);
    UnaryOperator<Obj> own = object -> opened.contains(object) ? new Obj.Opened(object) : object;
    here.renaming(own, work);
    if (here.isReachable()) {
      here.scene().around().leaveScopes(opened);
      here.scene().time().rename(own);
    }
  }

  /** The scopes that a container has opened when a body begins. */
  Set<Obj> atEntryOf(Body body) {
    Set<Obj> open = new LinkedHashSet<>();
    body.method()
        .filter(method -> here.compilation.model.isPublisher(method.getReturnType()))
        .filter(
            method -> {
              Optional<Transaction> declared = here.compilation.transactions.of(method);
              return declared.isEmpty()
                  || declared.get().propagation() == Propagation.REQUIRED
                  || declared.get().propagation() == Propagation.REQUIRES_NEW;
            })
        .flatMap(here.compilation.model::within)
        .ifPresent(fact -> open.add(new Obj.Implicit(fact.columns().get("scope"))));
    return open;
  }

  /** What a call of a method gives, in the scope that a container opens around it. */
  Value around(CallSite call, boolean passesProxy, Value result) {
    Optional<Fact> scope = here.compilation.model.within(call.method());
    if (scope.isEmpty() || result.isNone() || !here.isReachable()) {
      return result;
    }
    Optional<Transaction> declared = here.compilation.transactions.of(call.method());
    if (declared.isPresent()) {
      boolean own = passesProxy && !declared.get().joinsOpenOne();
      return own ? Value.NONE : result;
    }
    return here.reactive()
        .inScope(new Obj.Implicit(scope.get().columns().get("scope")), call, result);
  }
}
