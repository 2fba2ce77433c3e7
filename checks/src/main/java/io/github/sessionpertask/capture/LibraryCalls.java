package io.github.sessionpertask.capture;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Store;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Place;
import io.github.sessionpertask.overlap.Flight;
import io.github.sessionpertask.overlap.Touch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Calls of methods whose body is not at hand: what they do is what the facts say. */
final class LibraryCalls {

  private static final Key TASK = new Key.Slot(Key.Purpose.TASK);
  private static final Key RESULT = new Key.Slot(Key.Purpose.RESULT);
  private static final Key FACTORY = new Key.Slot(Key.Purpose.FACTORY);
  private static final Key PARTS = new Key.Slot(Key.Purpose.PARTS);

  private final BodyAnalysis here;
  private final Places places;
  private final Callbacks callbacks;
  private final Forks forks;
  private final Pipelines pipelines;

  LibraryCalls(BodyAnalysis here) {
    this.here = here;
    this.places = new Places(here);
    this.callbacks = new Callbacks(here, places);
    this.forks = new Forks(here, places);
    this.pipelines = new Pipelines(here, places);
  }

  private Store store() {
    return here.scene().store();
  }

  /** A call of which something is known; gives what it returns. */
  Value call(CallSite call, List<Fact> facts) {
    Value result = Value.NONE;
    boolean answered = false;
    if (facts.stream().allMatch(fact -> fact.kind() == FactKind.SIGNAL)) {
      here.owner.given(call);
    }
    for (Fact fact : facts) {
      if (!here.isReachable()) {
        return result;
      }
      if (!FieldFacts.holds(fact, call.argumentTrees())) {
        continue;
      }
      Value given = apply(fact, call);
      answered |= gives(fact);
      result = result.or(given);
    }
    return answered ? result : result.or(unknown(call));
  }

  /** Whether a fact of the kind tells what the call returns, be it nothing of interest. */
  private static boolean gives(Fact fact) {
    return switch (fact.kind()) {
      case OPENS,
          LOADS,
          GIVES,
          TAKES,
          COMBINES,
          COMPLETED,
          STREAM,
          STAGE,
          PARALLEL,
          SEQUENTIAL,
          TERMINAL,
          COLLECTOR,
          CURRENT,
          SCOPED ->
          true;
      case FORK -> fact.says("handle", "result");
      case RUNS -> fact.columns().containsKey("result");
      case DERIVES -> !fact.says("into", "receiver");
      case PUTS -> fact.says("into", "result");
      default -> false;
    };
  }

  private Value apply(Fact fact, CallSite call) {
    switch (fact.kind()) {
      case OPENS -> {
        Value session = made(call);
        if (!fact.says("holds", "nothing")) {
          here.owner.opened(call, session);
          store().write(session, FACTORY, places.value(fact.places("within"), call));
        }
        return session;
      }
      case SCOPED -> {
        return fact.columns().containsKey("of")
            ? here.bindings.read(places.value(fact.places("of"), call))
            : made(call);
      }
      case BINDS -> binds(fact, call);
      case UNBINDS ->
          here.effects.scope(
              Effect.Kind.UNBIND, places.value(fact.places("on"), call).objects(), call);
      case ENDS -> places.value(fact.places("of"), call).objects().forEach(end(call));
      case GIVES -> {
        return gives(fact, call);
      }
      case DERIVES -> {
        return derives(fact, call);
      }
      case LOADS -> {
        return here.associations.load(call, unknown(call));
      }
      case PUTS -> {
        return puts(fact, call);
      }
      case TAKES -> {
        return takes(fact, call);
      }
      case TOUCHES -> touches(fact, call);
      case PUBLISHES -> publish(fact, call);
      case JOIN -> join(fact, call);
      case COMBINES -> {
        return combines(fact, call);
      }
      case COMPLETED -> {
        Value handle = Value.of(Obj.made(call.tree(), Obj.Role.HANDLE));
        store().write(handle, RESULT, places.value(fact.places("value"), call));
        return handle;
      }
      case WRAPS, COLLECTOR -> {
        return wraps(fact, call);
      }
      case LOCK -> lock(fact, call);
      case UNLOCK -> call.receiver().objects().forEach(here.scene().time()::unlock);
      case SIGNAL -> here.record(new Event.Signalled(places.value(fact.places("on"), call)));
      case AWAIT -> here.tasks.await(places.value(fact.places("on"), call));
      case RUNS -> {
        return callbacks.run(fact, call);
      }
      case FORK -> {
        return fact.columns().containsKey("scope")
            ? here.operations.inScope(fact, call)
            : forks.fork(fact, call);
      }
      case STREAM, STAGE, PARALLEL, SEQUENTIAL -> {
        return call.receiver().objects().stream().anyMatch(here.reactive()::isPipeline)
            ? here.reactive().passOn(call)
            : pipelines.extend(fact, call);
      }
      case LAZY, HOP -> {
        return here.reactive().extend(fact, call);
      }
      case START -> {
        return here.reactive().start(call, false);
      }
      case BLOCK -> here.reactive().start(call, true);
      case CURRENT -> {
        return here.contexts.of(fact, call);
      }
      case TERMINAL -> {
        return pipelines.finish(fact, call);
      }
      default -> {}
    }
    return Value.NONE;
  }

  private static Value made(CallSite call) {
    return Value.of(call.made());
  }

  /** A call of which nothing is known: its result is an object of its own, or a derived handle. */
  Value unknown(CallSite call) {
    if (call.method().name.contentEquals("getClass")
        && call.receiver().equals(here.evaluator.self())) {
      return Value.of(new Obj.Type(here.body.owner()));
    }
    if (!here.evaluator.isInteresting(call.type())) {
      return Value.NONE;
    }
    if (here.compilation.model.isPublisher(call.type())
        && call.receiver().objects().stream().anyMatch(here.reactive()::isPipeline)) {
      return here.reactive().passOn(call);
    }
    boolean works =
        here.touches.isSession(call.receiverType())
            || call.receiver().objects().stream().anyMatch(here.touches::worksThroughSession);
    works |= here.touches.mayWorkThroughSession(call);
    if (works && !call.receiver().isNone() && !call.method().isStatic()) {
      return here.compilation.model.isDerivedWhenObtained(call.type())
          ? here.touches.derived(made(call), call.receiver())
          : Value.NONE;
    }
    return made(call);
  }

  private Value gives(Fact fact, CallSite call) {
    Value found = Value.NONE;
    for (Place place : fact.places("value")) {
      List<Place> at = fact.places("at");
      if (place instanceof Place.Elements elements && !at.isEmpty()) {
        Key key =
            at.get(0) instanceof Place.Argument argument
                ? here.elements.key(call.argumentTree(argument.index()))
                : new Key.Element();
        found = found.or(here.elements.at(places.value(elements.of(), call), key));
      } else {
        found = found.or(places.value(place, call));
      }
    }
    return found;
  }

  private void touches(Fact fact, CallSite call) {
    for (Place place : fact.places("value")) {
      int index = index(place);
      Type type = index < call.argumentTrees().size() ? type(call.argumentTree(index)) : null;
      if (here.touches.isSession(type)) {
        for (Obj session : call.argument(index).objects()) {
          here.touches.touch(session, Touch.Kind.USE, call.shown(), type);
        }
      }
    }
  }

  private static Type type(Tree tree) {
    return ((JCTree) tree).type;
  }

  private Value derives(Fact fact, CallSite call) {
    Value from = Value.NONE;
    for (Place place : fact.places("from")) {
      Value candidate = places.value(place, call);
      boolean session =
          place instanceof Place.Receiver
              || here.touches.isSession(((JCTree) call.argumentTree(index(place))).type)
              || candidate.objects().stream().anyMatch(here.touches::worksThroughSession)
              || candidate.objects().stream().anyMatch(here.touches::isOpen);
      if (session) {
        from = from.or(candidate);
      }
    }
    if (fact.says("into", "receiver")) {
      if (!from.isNone()) {
        here.touches.derived(call.receiver(), from);
      }
      return Value.NONE;
    }
    return from.isNone() ? made(call) : here.touches.derived(made(call), from);
  }

  /** A session is bound: to a holder that the fact names, or to whatever looks one up. */
  private void binds(Fact fact, CallSite call) {
    Value holders = places.value(fact.places("on"), call);
    Value session = places.value(fact.places("value"), call);
    if (!fact.places("value").isEmpty()) {
      here.bindings.bind(holders, session);
    }
    boolean known = !holders.isNone() || fact.places("on").isEmpty();
    if (known && (fact.places("value").isEmpty() || !session.isNone())) {
      here.effects.scope(Effect.Kind.BIND, holders.objects(), call);
    }
  }

  /** What a call ends that is not its receiver. */
  private Consumer<Obj> end(CallSite call) {
    return session -> here.touches.touch(session, Touch.Kind.END, call.shown(), null);
  }

  private static int index(Place place) {
    return place instanceof Place.Argument argument ? argument.index() : 0;
  }

  private Value puts(Fact fact, CallSite call) {
    boolean intoResult = fact.says("into", "result");
    Value container =
        intoResult && !call.method().isConstructor()
            ? made(call)
            : intoResult || fact.places("into").isEmpty()
                ? call.receiver()
                : places.value(fact.places("into"), call);
    List<Place> at = fact.places("at");
    Key key =
        !at.isEmpty() && at.get(0) instanceof Place.Argument argument
            ? here.elements.key(call.argumentTree(argument.index()))
            : new Key.Element();
    for (Place place : fact.places("value")) {
      if (container.isNone()) {
        here.owner.handOn(places.value(place, call));
      } else if (place instanceof Place.Arguments) {
        putAll(container, call);
      } else {
        here.elements.put(container, key, places.value(place, call));
      }
    }
    return intoResult ? container : Value.NONE;
  }

  private void putAll(Value container, CallSite call) {
    for (int i = 0; i < call.arguments().size(); i++) {
      Value argument = call.argument(i);
      boolean array = ((JCTree) call.argumentTree(i)).type instanceof Type.ArrayType;
      Value element = array ? here.elements.any(argument) : argument;
      here.elements.put(container, new Key.AtConstant(i), element);
    }
  }

  /** What is taken out belongs to the taker; handles and tasks are what they are. */
  private Value takes(Fact fact, CallSite call) {
    Value from =
        fact.places("from").isEmpty() ? call.receiver() : places.value(fact.places("from"), call);
    Value contents = Value.NONE;
    for (Obj container : from.objects()) {
      contents = contents.or(here.elements.contents(container));
    }
    boolean session =
        here.touches.isSession(call.type())
            || contents.isNone()
            || contents.objects().stream()
                .anyMatch(o -> o instanceof Obj.Made made && here.touches.isSessionLike(made));
    return session ? made(call) : contents.asSome();
  }

  /** The listeners of an event run, each on this thread or, where it says so, on another. */
  private void publish(Fact fact, CallSite call) {
    for (Place place : fact.places("value")) {
      Tree event = call.argumentTree(index(place));
      for (MethodSymbol listener : here.compilation.listeners.of(type(event))) {
        here.caller.call(
            new CallSite(
                call.tree(),
                call.shown(),
                listener,
                listener.owner.type,
                Value.NONE,
                List.of(places.value(place, call)),
                List.of(event),
                listener.getReturnType()));
      }
    }
  }

  private void join(Fact fact, CallSite call) {
    Collection<Flight> before = here.scene().time().flights();
    if (fact.columns().containsKey("executor")) {
      here.tasks.joinExecutor(places.value(fact.places("executor"), call));
    } else {
      Value handles = places.value(fact.places("handle"), call);
      boolean all =
          fact.places("handle").stream().anyMatch(place -> place instanceof Place.Elements);
      here.tasks.join(
          all ? Value.of(handles.objects(), false) : handles, fact.says("timed", "yes"), true);
      before = before.stream().filter(f -> isAmong(f, here.elements.handles(handles))).toList();
    }
    for (Flight flight : before) {
      here.compilation.joins.putIfAbsent(flight.site().tree(), here.spot(call.shown()));
    }
  }

  private boolean isAmong(Flight flight, Set<Obj> handles) {
    return handles.contains(flight.handle());
  }

  private Value combines(Fact fact, CallSite call) {
    Value handle = Value.of(Obj.made(call.tree(), Obj.Role.HANDLE));
    store().write(handle, PARTS, places.value(fact.places("parts"), call));
    return handle;
  }

  private Value wraps(Fact fact, CallSite call) {
    Value wrapper = call.method().isConstructor() ? call.receiver() : made(call);
    Value tasks = places.value(fact.places("task"), call);
    if (fact.kind() == FactKind.COLLECTOR) {
      for (Value argument : call.arguments()) {
        tasks = tasks.or(argument);
      }
    }
    store().write(wrapper, TASK, tasks);
    return wrapper;
  }

  private void lock(Fact fact, CallSite call) {
    for (Obj lock : call.receiver().objects()) {
      boolean exclusive = !fact.columns().containsKey("permits") || isBinary(lock);
      if (exclusive && !here.executors.isSharedLock(lock)) {
        here.scene().time().lock(lock);
      }
    }
  }

  /** Whether a semaphore has one permit, as far as its creation tells. */
  private boolean isBinary(Obj semaphore) {
    List<Tree> creations = new ArrayList<>();
    if (semaphore instanceof Obj.Made made) {
      creations.add(made.site());
    } else {
      field(semaphore).map(here.compilation.fields::valuesOf).ifPresent(creations::addAll);
    }
    return !creations.isEmpty()
        && creations.stream()
            .allMatch(
                tree ->
                    tree instanceof com.sun.source.tree.NewClassTree creation
                        && !creation.getArguments().isEmpty()
                        && FieldFacts.constant(creation.getArguments().get(0)).equals("1"));
  }

  private static Optional<VarSymbol> field(Obj object) {
    if (object instanceof Obj.Static constant) {
      return Optional.of(constant.field());
    }
    return object instanceof Obj.Member member && member.key() instanceof Key.Var variable
        ? Optional.of(variable.symbol())
        : Optional.empty();
  }
}
