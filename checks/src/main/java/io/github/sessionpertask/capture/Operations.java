package io.github.sessionpertask.capture;

import com.sun.tools.javac.code.Type;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Place;
import io.github.sessionpertask.overlap.Touch;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What reactive sessions are asked for. An operation whose call gives a promise has started when
 * the call returns, and is in flight until the promise is kept; one whose call gives a pipeline
 * starts when somebody subscribes.
 */
final class Operations {

  private static final Key PARTS = new Key.Slot(Key.Purpose.PARTS);

  private final BodyAnalysis here;
  private final Places places;

  Operations(BodyAnalysis here) {
    this.here = here;
    this.places = new Places(here);
  }

  /** What an operation gives; empty where the call is none. */
  Optional<Value> call(CallSite call) {
    Type result = call.method().getReturnType();
    boolean promise = here.compilation.model.isPromise(result);
    if (!promise && !here.compilation.model.isPublisher(result)) {
      return Optional.empty();
    }
    Optional<Set<Obj>> sessions = sessions(call);
    if (sessions.isPresent()) {
      here.compilation.spots.putIfAbsent(call.shown(), here.spot(call.shown()));
    }
    return sessions.map(
        asked -> promise ? start(asked, call) : here.reactive().operation(asked, call));
  }

  /** The sessions that the call asks for something; empty where it asks none. */
  private Optional<Set<Obj>> sessions(CallSite call) {
    if (!call.method().isStatic() && here.compilation.model.isReactive(call.receiverType())) {
      // A driver's class that is such a session itself: its code says what it does.
      boolean itself =
          call.receiver().objects().stream().anyMatch(object -> object instanceof Obj.Self);
      return itself ? Optional.empty() : Optional.of(here.touches.roots(call.receiver()));
    }
    Optional<Fact> implicit = here.compilation.model.implicit(call.method());
    if (implicit.isPresent()) {
      Obj session = new Obj.Implicit(implicit.get().columns().get("scope"));
      return Optional.of(
          Set.of(implicit.get().says("outside", "own") ? new Obj.Opened(session) : session));
    }
    Set<Obj> handed = new LinkedHashSet<>();
    for (Fact fact : here.compilation.model.facts(call.method(), FactKind.TOUCHES)) {
      for (Place place : fact.places("value")) {
        if (here.touches.isReactive(place, call)) {
          handed.addAll(here.touches.roots(places.value(place, call)));
        }
      }
    }
    return handed.isEmpty() ? Optional.empty() : Optional.of(handed);
  }

  /** An operation has started; functions that it is given are part of it. */
  private Value start(Set<Obj> sessions, CallSite call) {
    Value functions = places.value(new Place.Functions(), call);
    here.homes.asks(sessions, call);
    return begin(call, functions, List.of(), () -> sessions.forEach(s -> ask(s, call)));
  }

  /** Functions run now, in a scope that is open until the promises that they give are kept. */
  Value inScope(Fact fact, CallSite call) {
    Value session = here.contexts.of(fact, call);
    Value functions = places.value(fact.places("task"), call);
    Set<Obj> open = new LinkedHashSet<>(here.scene().around().scopes());
    open.addAll(session.objects());
    Value[] handle = {Value.NONE};
    Runnable work =
        () ->
            handle[0] =
                begin(
                    call,
                    functions,
                    List.of(session, session),
                    () -> here.scene().around().enterScopes(open));
    here.contexts.within(session.objects(), () -> here.homes.atHome(work));
    return handle[0];
  }

  private Value begin(CallSite call, Value functions, List<Value> arguments, Runnable before) {
    Obj handle =
        call.shown() == call.tree()
            ? Obj.made(call.tree(), Obj.Role.HANDLE)
            : Obj.made(call.shown(), Obj.Role.HANDLE).throughCall(call.tree());
    Value result =
        here.tasks.fork(
            new Tasks.Handover(
                call.at(),
                functions,
                call.shown(),
                arguments,
                handle,
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty()),
            () -> {
              before.run();
              return Value.NONE;
            },
            given -> {});
    if (here.isReachable()) {
      here.scene().store().write(Value.of(handle), PARTS, result);
    }
    return Value.of(handle);
  }

  private void ask(Obj session, CallSite call) {
    here.record(
        new Event.Touched(
            new Touch(
                here.contexts.seen(session),
                Touch.Kind.OPERATION,
                Set.of(),
                here.spot(call.shown()),
                call.method().owner.getSimpleName().toString(),
                ""),
            here.apart()));
  }
}
