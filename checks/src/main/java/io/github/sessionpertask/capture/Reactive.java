package io.github.sessionpertask.capture;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Spot;
import io.github.sessionpertask.heap.Store;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Place;
import io.github.sessionpertask.overlap.Flight;
import io.github.sessionpertask.overlap.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reactive pipelines as they are assembled, which does nothing yet. {@link Subscriptions} says what
 * happens when somebody subscribes. Who subscribes to what a body returns is mostly not in the code
 * at all: what would happen then is looked at where it is returned.
 */
final class Reactive {

  private static final Key UPSTREAM = new Key.Slot(Key.Purpose.UPSTREAM);
  private static final Key FUNCTIONS = new Key.Slot(Key.Purpose.TASK);
  private static final Key SOURCE = new Key.Slot(Key.Purpose.SOURCE);
  private static final Key OPERATION = new Key.Slot(Key.Purpose.OPERATION);
  private static final Key EXECUTOR = new Key.Slot(Key.Purpose.EXECUTOR);
  private static final Key SCOPE = new Key.Slot(Key.Purpose.SCOPE);
  private static final int LONGEST = 40;

  private final BodyAnalysis here;
  private final Places places;
  private final Subscriptions subscriptions;
  private final Set<Obj> loose = new LinkedHashSet<>();

  Reactive(BodyAnalysis here) {
    this.here = here;
    this.places = new Places(here);
    this.subscriptions = new Subscriptions(here, this);
  }

  private Store store() {
    return here.scene().store();
  }

  // --- assembling

  /** An operator is added. */
  Value extend(Fact fact, CallSite call) {
    Value pipeline = made(call);
    boolean flattens = isOfPipelines(call.argumentTree(0));
    if (!call.method().isStatic()) {
      write(pipeline, UPSTREAM, call.receiver());
    } else if (flattens) {
      loose.removeAll(call.argument(0).objects());
      write(pipeline, UPSTREAM, call.argument(0));
    }
    write(pipeline, FUNCTIONS, places.value(fact.places("task"), call));
    Value source = Value.NONE;
    for (Place place : fact.places("of")) {
      source = source.or(places.value(place, call));
    }
    write(pipeline, SOURCE, source);
    write(pipeline, EXECUTOR, places.value(fact.places("executor"), call));
    if (fact.columns().containsKey("scope")) {
      write(pipeline, SCOPE, here.contexts.of(fact, call));
    }
    if (!flattens) {
      addParts(pipeline, call);
    }
    return pipeline;
  }

  /** Whether an expression is a pipeline whose elements are pipelines. */
  private boolean isOfPipelines(Tree argument) {
    Type type = ((JCTree) argument).type;
    return type != null
        && here.compilation.model.isPublisher(type)
        && type.getTypeArguments().size() == 1
        && here.compilation.model.isPublisher(
            here.compilation.types.wildUpperBound(type.getTypeArguments().head));
  }

  /** An operator of which nothing is known passes on what it is called on. */
  Value passOn(CallSite call) {
    Value pipeline = made(call);
    write(pipeline, UPSTREAM, call.receiver());
    return pipeline;
  }

  /** A pipeline that asks sessions for something, with functions that are part of it. */
  Value operation(Set<Obj> sessions, CallSite call) {
    Value pipeline = made(call);
    write(pipeline, OPERATION, Value.of(sessions, false));
    write(pipeline, FUNCTIONS, places.value(new Place.Functions(), call));
    return pipeline;
  }

  /** A pipeline in a scope that a container opens around it. */
  Value inScope(Obj session, CallSite call, Value pipelines) {
    Value around = made(call);
    write(around, SCOPE, Value.of(session));
    write(around, new Key.Part(0), pipelines);
    return around;
  }

  private Value made(CallSite call) {
    here.compilation.spots.putIfAbsent(call.shown(), here.spot(call.shown()));
    Value pipeline = Value.of(call.made());
    loose.removeAll(call.receiver().objects());
    loose.addAll(pipeline.objects());
    return pipeline;
  }

  /** The pipelines that the call is given, by themselves or in a container. */
  private void addParts(Value pipeline, CallSite call) {
    List<Value> parts = new ArrayList<>();
    for (Value argument : call.arguments()) {
      parts.add(Value.of(argument.objects(), false));
      argument.objects().forEach(container -> addElements(container, parts));
    }
    if (call.receiver().objects().stream().noneMatch(this::isPipeline)) {
      call.receiver().objects().forEach(container -> addElements(container, parts));
    }
    for (int i = 0; i < parts.size(); i++) {
      List<Obj> alternatives = parts.get(i).objects().stream().filter(this::isPipeline).toList();
      loose.removeAll(alternatives);
      write(pipeline, new Key.Part(i), Value.of(alternatives, parts.get(i).some()));
    }
  }

  /** What is at different places are different parts; else each element is one, or several. */
  private void addElements(Obj container, List<Value> into) {
    List<Value> placed = new ArrayList<>();
    List<Value> others = new ArrayList<>();
    store()
        .stored(container)
        .forEach(
            (key, held) -> {
              if (key instanceof Key.AtConstant) {
                placed.add(held);
              } else if (Key.isPlace(key)) {
                held.objects()
                    .forEach(object -> others.add(Value.of(List.of(object), object.isEarlier())));
              }
            });
    into.addAll(placed.isEmpty() ? others : placed);
  }

  private void write(Value pipeline, Key key, Value value) {
    if (!value.isNone()) {
      store().write(pipeline, key, value);
    }
  }

  /** Whether something may happen when somebody subscribes to an object. */
  boolean isPipeline(Obj object) {
    boolean publisher = here.compilation.model.isPublisher(Tasks.typeOf(object));
    if (!(object instanceof Obj.Made made)) {
      return publisher;
    }
    return !store().stored(object, OPERATION).isNone()
        || !store().stored(object, SCOPE).isNone()
        || (publisher && !store().stored(object, UPSTREAM).isNone())
        || places.factsOf(made.site()).stream()
            .anyMatch(fact -> fact.kind() == FactKind.LAZY || fact.kind() == FactKind.HOP);
  }

  /** The operators that lead to a pipeline. */
  Chain chain(Obj pipeline) {
    List<Obj> objects = new ArrayList<>();
    Value current = Value.of(pipeline);
    while (!current.isNone() && objects.size() < LONGEST) {
      Obj object = current.objects().iterator().next();
      if (objects.contains(object)) {
        break;
      }
      objects.add(0, object);
      current = store().stored(object, UPSTREAM);
    }
    Chain chain = new Chain();
    for (Obj object : objects) {
      if (object instanceof Obj.Made made) {
        chain.source(store().stored(object, SOURCE));
        chain.elements(here.compilation.model.isOfMany(Tasks.typeOf(object)));
        if (chain.onRails() && isSequential(made)) {
          chain = Chain.after(Operator.merging(made.site(), store().stored(object, UPSTREAM)));
        } else {
          add(made, chain);
        }
      }
    }
    return chain;
  }

  private boolean isSequential(Obj.Made object) {
    return places.factsOf(object.site()).stream()
        .anyMatch(
            fact ->
                fact.kind() == FactKind.SEQUENTIAL
                    && FieldFacts.holds(fact, arguments(object.site())));
  }

  private void add(Obj.Made object, Chain into) {
    boolean listed = false;
    for (Fact fact : places.factsOf(object.site())) {
      if (!FieldFacts.holds(fact, arguments(object.site()))) {
        continue;
      }
      switch (fact.kind()) {
        case HOP -> hop(fact, object, into);
        case PARALLEL -> into.inParallel();
        case SEQUENTIAL -> into.inTurn();
        case LAZY -> {
          listed = true;
          into.add(operator(object, becomes(fact, object.site()), fact.says("shared", "yes")));
        }
        default -> {}
      }
    }
    boolean asks = !store().stored(object, OPERATION).isNone();
    if (!listed && (asks || !store().stored(object, SCOPE).isNone())) {
      into.add(operator(object, Operator.Becomes.IN_TURN, false));
    }
  }

  private void hop(Fact fact, Obj.Made object, Chain into) {
    Set<Obj> executors = store().stored(object, EXECUTOR).objects();
    into.hop(fact, object.site(), here.homes.leadAway(executors));
  }

  private Operator operator(Obj.Made object, Operator.Becomes becomes, boolean shared) {
    Value functions = store().stored(object, FUNCTIONS);
    List<Value> parts = parts(object);
    return new Operator(
        object.site(),
        givenBy(object, functions, parts),
        functions,
        parts,
        becomes,
        store().stored(object, OPERATION),
        store().stored(object, SCOPE),
        shared ? Optional.of(object) : Optional.empty());
  }

  /** A call of this body, if the operator stands in another one and combines what it is given. */
  private Optional<Tree> givenBy(Obj.Made operator, Value functions, List<Value> parts) {
    Spot stands = here.compilation.spots.get(operator.site());
    boolean sameFile = stands != null && stands.unit() == here.body.unit();
    if (operator.calls().isEmpty() || (sameFile && here.body.contains(operator.site()))) {
      return Optional.empty();
    }
    Value all = functions;
    for (Value part : parts) {
      all = all.or(part);
    }
    boolean own = all.objects().stream().allMatch(object -> isMadeWith(operator, object));
    return own ? Optional.empty() : Optional.of(operator.outermost());
  }

  private static boolean isMadeWith(Obj.Made operator, Obj object) {
    return object instanceof Obj.Made made
        && !made.calls().isEmpty()
        && made.outermost() == operator.outermost();
  }

  private List<Value> parts(Obj object) {
    List<Value> parts = new ArrayList<>();
    store()
        .stored(object)
        .forEach(
            (key, held) -> {
              if (key instanceof Key.Part) {
                parts.add(held);
              }
            });
    return parts;
  }

  /** What a fact says, unless the call asks for one at a time. */
  private static Operator.Becomes becomes(Fact fact, Tree call) {
    Operator.Becomes becomes = Operator.Becomes.of(fact.columns().getOrDefault("elements", "same"));
    List<? extends Tree> arguments = arguments(call);
    for (Place place : fact.places("concurrency")) {
      if (place instanceof Place.Argument argument
          && argument.index() < arguments.size()
          && FieldFacts.constant(arguments.get(argument.index())).equals("1")) {
        return Operator.Becomes.IN_TURN;
      }
    }
    return becomes;
  }

  private static List<? extends Tree> arguments(Tree call) {
    return call instanceof MethodInvocationTree invocation ? invocation.getArguments() : List.of();
  }

  // --- subscribing

  /** A pipeline is started by a call, which may wait for its end; gives what stands for it. */
  Value start(CallSite call, boolean waits) {
    loose.removeAll(call.receiver().objects());
    return subscriptions.start(call, waits);
  }

  /** An operation has started while somebody may be subscribing. */
  Subscriptions subscriptions() {
    return subscriptions;
  }

  /** Looks at what happens if somebody subscribes to what is returned here. */
  void returned(Value value) {
    for (Obj object : value.objects()) {
      if (isPipeline(object)) {
        loose.remove(object);
        Set<Obj> before = here.scene().time().handles();
        List<Flight> started = suppose(here.scene(), here.scene().time().copy(), object);
        started.stream()
            .filter(flight -> !flight.isOperation() && !before.contains(flight.handle()))
            .forEach(here.tasks::promise);
      }
    }
  }

  /** Looks at the pipelines that went elsewhere: somebody will subscribe to them some time. */
  void ended(Scene exit) {
    loose.forEach(object -> suppose(exit, new Timeline(), object));
  }

  /** Gives what is in flight when somebody has subscribed. */
  private List<Flight> suppose(Scene scene, Timeline time, Obj pipeline) {
    List<Flight> started = new ArrayList<>();
    if (pipeline instanceof Obj.Made made) {
      At at = Operator.runOf(made.outermost());
      here.suppose(
          scene,
          time,
          () -> {
            subscriptions.subscribe(Value.of(pipeline), at);
            if (here.isReachable()) {
              started.addAll(here.scene().time().flights());
            }
          });
    }
    return started;
  }
}
