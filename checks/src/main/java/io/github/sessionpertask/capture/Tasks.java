package io.github.sessionpertask.capture;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.effect.Opening;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.overlap.Conflict;
import io.github.sessionpertask.overlap.Flight;
import io.github.sessionpertask.overlap.Overlaps;
import io.github.sessionpertask.overlap.Timeline;
import io.github.sessionpertask.overlap.Touch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Starts tasks on the timeline and ends them. */
final class Tasks {

  private static final Set<String> ENTRY_POINTS = Set.of("run", "call", "get", "compute");

  private final BodyAnalysis here;

  Tasks(BodyAnalysis here) {
    this.here = here;
  }

  private Timeline time() {
    return here.scene().time();
  }

  /**
   * A task as it is handed over.
   *
   * @param at the call that hands it over
   * @param task what is handed over
   * @param site where it stands
   * @param arguments what the task is called with
   * @param handle what stands for it
   * @param executors what runs it
   * @param after what completes before it starts
   * @param traits what else is known of it
   * @param inherits the type of binding that it shares with its starter
   */
  record Handover(
      At at,
      Value task,
      Tree site,
      List<Value> arguments,
      Obj handle,
      Set<Obj> executors,
      Set<Obj> after,
      Set<Flight.Trait> traits,
      Optional<String> inherits) {}

  /** Forks a task; gives what it returns. */
  Value fork(Handover handover) {
    return fork(handover, () -> Value.NONE, result -> {});
  }

  /**
   * Forks a task that does more than what is handed over.
   *
   * @param first what it does before, which may give something too
   * @param then what it does with the result
   */
  Value fork(Handover handover, Supplier<Value> first, Consumer<Value> then) {
    Timeline own = new Timeline();
    Value[] result = {Value.NONE};
    Map<Obj, Opening> lent = new LinkedHashMap<>();
    Recorder recorder =
        here.asTask(
            own,
            handover.inherits(),
            () -> {
              Value before = first.get();
              Runnable task =
                  () -> result[0] = run(handover.task(), handover.at(), handover.arguments());
              if (handover.traits().contains(Flight.Trait.AWAY)) {
                here.homes.away(
                    here.spot(handover.site()),
                    object -> isOwn(object, handover.at().tree()),
                    task);
              } else {
                task.run();
              }
              if (here.isReachable()) {
                then.accept(result[0]);
              }
              lent.putAll(here.owner.taskEnded(result[0].or(before), handover.at().tree()));
            });
    Set<Obj> ended = wrapped(handover.task());
    Set<Obj> signals = new LinkedHashSet<>(ended);
    for (Event event : recorder.events()) {
      if (event instanceof Event.Signalled signalled) {
        signals.addAll(signalled.on().objects());
      } else if (event instanceof Event.Released released) {
        here.owner.replay(released.sessions(), Event.Released.How.CLOSED_AT_END);
      } else if (event instanceof Event.Touched) {
        // It goes on after the signal.
        signals.retainAll(ended);
      }
    }
    Flight flight =
        new Flight(
            handover.handle(),
            List.of(here.spot(handover.site())),
            footprint(touches(recorder, own), handover.at().tree(), handover.inherits()),
            here.scopes.judged(
                withoutOwnWalks(effects(recorder, own), handover.at().tree()),
                touches(recorder, own),
                handover.inherits()),
            handover.executors(),
            handover.after(),
            signals,
            handover.traits());
    Event.Pending pending = new Event.Pending(recorder.calls(), lent);
    start(flight, pending, handover.task(), handover.inherits(), Set.of());
    // Those that it starts have been compared on its own timeline, unless it runs several times.
    Set<Obj> compared = flight.is(Flight.Trait.MANY) ? Set.of() : own.handles();
    for (Flight inner : own.flights()) {
      startInner(inner, flight, handover.at(), compared);
    }
    return result[0];
  }

  /** What is wrapped in a task ends with it: a FutureTask that a thread runs. */
  private Set<Obj> wrapped(Value task) {
    Set<Obj> found = new LinkedHashSet<>();
    Value inner = task;
    for (int depth = 0; depth < 4 && !inner.isNone(); depth++) {
      Value next = Value.NONE;
      for (Obj object : inner.objects()) {
        next = next.or(here.scene().store().stored(object, new Key.Slot(Key.Purpose.TASK)));
      }
      found.addAll(next.objects());
      inner = next;
    }
    return found;
  }

  /** What a task touches, and what those tasks touch that it starts and waits for. */
  private static List<Touch> touches(Recorder recorder, Timeline own) {
    List<Touch> all = new ArrayList<>(recorder.touches());
    for (Event event : recorder.events()) {
      if (event instanceof Event.Forked forked
          && forked.stays()
          && !own.isInFlight(forked.flight().handle())) {
        all.addAll(forked.flight().touches());
      }
    }
    return all;
  }

  private List<Effect> effects(Recorder recorder, Timeline own) {
    List<Effect> all = new ArrayList<>(recorder.effects());
    for (Event event : recorder.events()) {
      if (event instanceof Event.Forked forked
          && forked.stays()
          && !own.isInFlight(forked.flight().handle())) {
        List<Effect> inner = forked.flight().effects();
        inner.stream()
            .filter(effect -> !here.scopes.isToldOfAtFork(effect, inner))
            .forEach(all::add);
      }
    }
    return all;
  }

  private List<Touch> shared(List<Touch> touches, Optional<String> inherits) {
    return touches.stream()
        .filter(touch -> here.bindings.leftBehind(touch.root(), inherits).isEmpty())
        .map(touch -> touch.map(here.bindings::fromTask))
        .toList();
  }

  /** Forks a call that a container makes on another thread. */
  Value forkCall(CallSite call, Supplier<Value> made) {
    Obj handle = Obj.made(call.tree(), Obj.Role.HANDLE);
    fork(
        new Handover(
            call.at(),
            Value.NONE,
            call.shown(),
            List.of(),
            handle,
            Set.of(),
            Set.of(),
            Set.of(),
            Optional.empty()),
        made,
        result -> {});
    return Value.of(handle);
  }

  /** The same task runs several times at once, each with other arguments. */
  void again(Flight flight) {
    Flight other = flight.map(object -> agedByParameters(object));
    List<Conflict> found = new ArrayList<>();
    Overlaps.between(other, flight, found);
    here.found(found);
  }

  private static Obj agedByParameters(Obj object) {
    if (object instanceof Obj.Member member) {
      Obj owner = agedByParameters(member.owner());
      return member.key() instanceof Key.At at && at.index().owner instanceof MethodSymbol
          ? new Obj.Member(owner, new Key.At(at.index(), true))
          : new Obj.Member(owner, member.key());
    }
    return object;
  }

  /** What has been compared already is in flight from here on. */
  void goOn(Flight operation) {
    Set<Obj> apart = here.apart();
    time().fork(operation);
    here.record(
        new Event.Forked(operation, Event.Pending.NONE, Value.NONE, Optional.empty(), true, apart));
  }

  /**
   * A task is in flight from here on.
   *
   * @param apart the handles of tasks that are on another way through the code
   */
  void start(
      Flight started,
      Event.Pending pending,
      Value task,
      Optional<String> inherits,
      Set<Obj> apart) {
    Flight flight = started.is(Flight.Trait.UNKNOWN) ? started.touching(List.of()) : started;
    if (flight.is(Flight.Trait.MANY)) {
      again(flight);
    }
    here.found(Overlaps.ofFork(time(), flight, apart));
    noteFork(flight);
    Set<Obj> allApart = here.apart(apart);
    // What a lambda shows of its own parameters is told by the method that runs it.
    boolean told =
        pending.calls().isEmpty()
            && !here.body.isLambda()
            && flight.touches().stream().noneMatch(touch -> here.touches.isOpen(touch.root()));
    boolean once = told || !runsAlready(flight, apart);
    time().fork(flight);
    // What the task touches only a caller knows; that it is started again it must be told.
    Flight seen = once ? flight : flight.with(Flight.Trait.MANY);
    here.record(new Event.Forked(seen, pending, task, inherits, true, allApart));
  }

  /** Somebody will start a task when the body has ended: what it needs must not end before. */
  void promise(Flight task) {
    Flight later = task.with(Flight.Trait.LATER);
    List<Conflict> found = new ArrayList<>();
    for (Touch touch : later.touches()) {
      here.touches
          .closeOf(touch.root())
          .ifPresent(end -> found.add(Conflict.ofEnd(later, touch, end)));
    }
    here.found(found);
    time().fork(later);
  }

  private void noteFork(Flight flight) {
    if (flight.isOperation()) {
      here.reactive().subscriptions().started(flight);
    }
    if (!here.isSupposing()) {
      here.rules.forEach(rule -> rule.forked(flight));
    }
  }

  /** Whether the code tells where the handles come from: not if somebody completes them by hand. */
  private static boolean isTold(Set<Obj> handles) {
    return !handles.isEmpty()
        && handles.stream()
            .noneMatch(o -> o instanceof Obj.Made made && made.site() instanceof NewClassTree);
  }

  private boolean runsAlready(Flight flight, Set<Obj> apart) {
    return !flight.is(Flight.Trait.SERIAL)
        && time().flights().stream()
            .anyMatch(
                other ->
                    other.site().tree() == flight.site().tree()
                        && !flight.after().contains(other.handle())
                        && !apart.contains(other.handle()));
  }

  /** A task that another task has left in flight: nobody who joins that one joins this. */
  private void startInner(Flight inner, Flight outer, At at, Set<Obj> compared) {
    if (inner.isOperation() && outer.is(Flight.Trait.UNKNOWN) && !isTold(outer.after())) {
      // Nobody knows what completes before it.
      return;
    }
    Flight seen =
        inner
            .touching(withoutOwn(inner.touches(), at.tree()))
            .map(here.bindings::fromTask)
            .afterThoseOf(outer);
    if (outer.is(Flight.Trait.MANY)) {
      again(seen);
    }
    time().forget(outer.handle());
    here.found(Overlaps.ofFork(time(), seen, compared));
    noteFork(seen);
    Set<Obj> apart = here.apart(compared);
    time().fork(seen);
    time().fork(outer);
    here.record(
        new Event.Forked(seen, Event.Pending.NONE, Value.NONE, Optional.empty(), true, apart));
  }

  /** What a task touches, without what it makes or finds for itself. */
  List<Touch> footprint(List<Touch> touches, Tree fork, Optional<String> inherits) {
    return shared(withoutOwn(touches, fork), inherits);
  }

  /** The touches of what the task has not made for itself. */
  List<Touch> withoutOwn(List<Touch> touches, Tree fork) {
    List<Touch> shared = new ArrayList<>();
    for (Touch touch : touches) {
      Optional<Obj> root =
          isOwn(touch.root(), fork) ? keptBy(touch.root(), fork) : Optional.of(touch.root());
      if (root.isPresent()) {
        Set<Obj> locks = new LinkedHashSet<>(touch.locks());
        locks.removeIf(lock -> isOwn(lock, fork));
        shared.add(
            new Touch(root.get(), touch.kind(), locks, touch.spot(), touch.type(), touch.via()));
      }
    }
    return shared;
  }

  /**
   * The field of somebody else's object in which a task keeps what it has made, as a getter does
   * that opens when it is first asked: others may find it there.
   */
  private Optional<Obj> keptBy(Obj made, Tree fork) {
    List<Obj> found = new ArrayList<>();
    here.scene()
        .store()
        .forEach(
            (owner, held) -> {
              if (!isOwn(owner, fork) && !isClosure(owner)) {
                held.forEach(
                    (key, value) -> {
                      if (isField(key) && value.objects().contains(made)) {
                        found.add(new Obj.Member(owner, key));
                      }
                    });
              }
            });
    return found.stream().filter(field -> !here.scopes.findsItsOwn(field)).findFirst();
  }

  private static boolean isField(Key key) {
    return key instanceof Key.Var variable
        && variable.symbol().owner instanceof ClassSymbol
        && (variable.symbol().flags() & Flags.FINAL) == 0;
  }

  private static boolean isClosure(Obj object) {
    return object instanceof Obj.Made made && made.site() instanceof LambdaExpressionTree;
  }

  /** What a task does, but for walking what it has loaded itself. */
  List<Effect> withoutOwnWalks(List<Effect> effects, Tree fork) {
    return effects.stream()
        .filter(
            effect ->
                effect.kind() != Effect.Kind.WALK
                    || effect.on().stream().noneMatch(object -> isOwn(object, fork)))
        .toList();
  }

  /** Whether the object was made by the task that the call forks. */
  static boolean isOwn(Obj object, Tree fork) {
    if (object instanceof Obj.Member member) {
      return isOwn(member.owner(), fork);
    }
    return object instanceof Obj.Made made
        && made.role() != Obj.Role.OPEN
        && made.calls().contains(fork);
  }

  /** Runs a task, on whatever timeline is current. */
  Value run(Value task, At at, List<Value> arguments) {
    Value result = Value.NONE;
    for (Obj object : task.objects()) {
      result = result.or(run(object, at, arguments, 0));
    }
    return result;
  }

  Value runHere(Value task, CallSite call) {
    return run(task, call.at(), call.arguments());
  }

  private Value run(Obj object, At at, List<Value> arguments, int depth) {
    Value wrapped = here.scene().store().stored(object, new Key.Slot(Key.Purpose.TASK));
    if (!wrapped.isNone() && depth < 4) {
      Value result = Value.NONE;
      for (Obj inner : wrapped.objects()) {
        result = result.or(run(inner, at, arguments, depth + 1));
      }
      return result;
    }
    Optional<MethodSymbol> method = entryPoint(object);
    if (method.isEmpty()) {
      callbacks(object).forEach(callback -> call(object, callback, at, arguments));
      return Value.NONE;
    }
    return call(object, method.get(), at, arguments);
  }

  private Value call(Obj object, MethodSymbol method, At at, List<Value> arguments) {
    CallSite inner =
        new CallSite(
            at.tree(),
            at.shown(),
            method,
            method.owner.type,
            Value.of(object),
            arguments,
            List.of(),
            method.getReturnType());
    return here.caller.call(inner);
  }

  /** The methods of an object with several callbacks, such as one for success and failure. */
  private List<MethodSymbol> callbacks(Obj object) {
    List<MethodSymbol> found = new ArrayList<>();
    Type type = typeOf(object);
    if (!(object instanceof Obj.Made) || type == null || type.isInterface()) {
      return found;
    }
    for (Type above : here.compilation.types.closure(type)) {
      if (above.isInterface() && here.compilation.model.isCallback(above)) {
        for (Symbol member : above.tsym.members().getSymbols()) {
          if (member instanceof MethodSymbol method && (method.flags() & Flags.ABSTRACT) != 0) {
            found.add(method);
          }
        }
      }
    }
    return found;
  }

  /** The method that runs when an object is run as a task. */
  private Optional<MethodSymbol> entryPoint(Obj object) {
    Type type = typeOf(object);
    if (type == null) {
      return Optional.empty();
    }
    try {
      Symbol sam = here.compilation.types.findDescriptorSymbol(type.tsym);
      if (sam instanceof MethodSymbol method) {
        return Optional.of(method);
      }
    } catch (com.sun.tools.javac.code.Types.FunctionDescriptorLookupError notFunctional) {
      // A class: its entry point is looked for by name below.
    }
    for (Type each : here.compilation.types.closure(type)) {
      for (Symbol member : each.tsym.members().getSymbols(Tasks::isEntryPoint)) {
        return Optional.of((MethodSymbol) member);
      }
    }
    return Optional.empty();
  }

  private static boolean isEntryPoint(Symbol member) {
    return member instanceof MethodSymbol method
        && method.params().isEmpty()
        && (method.flags() & Flags.STATIC) == 0
        && ENTRY_POINTS.contains(method.name.toString());
  }

  static Type typeOf(Obj object) {
    if (object instanceof Obj.Made made) {
      if (made.site() instanceof NewClassTree tree && tree.getClassBody() != null) {
        return ((JCTree.JCClassDecl) tree.getClassBody()).sym.type;
      }
      if (made.role() == Obj.Role.CREATED) {
        Symbol called = ((JCTree.JCMemberReference) made.site()).sym;
        return called.isConstructor() ? called.owner.type : ((MethodSymbol) called).getReturnType();
      }
      return ((JCTree) made.site()).type;
    }
    if (object instanceof Obj.Param parameter) {
      return parameter.symbol().type;
    }
    if (object instanceof Obj.Static field) {
      return field.field().type;
    }
    if (object instanceof Obj.Member member) {
      if (member.key() instanceof Key.Var variable) {
        return variable.symbol().type;
      }
      if (member.key() instanceof Key.Bean bean) {
        return bean.type().type;
      }
      Type owner = typeOf(member.owner());
      return owner == null || owner.getTypeArguments().isEmpty()
          ? null
          : owner.getTypeArguments().last();
    }
    return null;
  }

  /** A task has ended because the call that started it has waited for it. */
  void ended(Obj handle) {
    tell(flight -> flight.handle().equals(handle));
    time().forget(handle);
  }

  /** The rules are told of tasks that are about to be joined. */
  private void tell(Predicate<Flight> joined) {
    if (!here.isInTask()) {
      time().flights().stream()
          .filter(joined)
          .forEach(flight -> here.rules.forEach(rule -> rule.joined(flight)));
    }
  }

  /** Handles are joined. */
  void join(Value handles, boolean timed, boolean surely) {
    here.record(new Event.Joined(Value.of(here.elements.handles(handles), handles.some()), timed));
    here.join(handles, timed, surely);
  }

  /** All tasks of an executor are awaited. */
  void joinExecutor(Value executor) {
    if (executor.objects().size() == 1) {
      tell(flight -> flight.executors().equals(executor.objects()));
      executor.objects().forEach(time()::joinExecutor);
    }
    if (executor.objects().stream().anyMatch(Tasks::isGiven)) {
      here.record(new Event.JoinedExecutor(executor));
    }
  }

  /** A signal is awaited. */
  void await(Value signal) {
    tell(flight -> signal.objects().stream().anyMatch(flight.signals()::contains));
    signal.objects().forEach(time()::awaitSignal);
    if (signal.objects().stream().anyMatch(Tasks::isGiven)) {
      here.record(new Event.Awaited(signal));
    }
  }

  /** Whether a caller knows the object too. */
  static boolean isGiven(Obj object) {
    return !(object instanceof Obj.Made);
  }
}
