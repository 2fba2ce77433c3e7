package io.github.sessionpertask.capture;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Spot;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.overlap.Conflict;
import io.github.sessionpertask.overlap.Flight;
import io.github.sessionpertask.overlap.Overlaps;
import io.github.sessionpertask.overlap.Timeline;
import io.github.sessionpertask.overlap.Touch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What happens when somebody subscribes to a pipeline. One that hops to a scheduler is a task;
 * without a scheduler all of it runs on the calling thread. What an operator merges is subscribed
 * to beside each other, what it concatenates one after the other: on threads this makes no
 * difference until somebody hops, for operations of reactive sessions it does.
 */
final class Subscriptions {

  private static final int DEEPEST = 4;

  private final BodyAnalysis here;
  private final Reactive reactive;
  private final Callbacks callbacks;
  private int nesting;

  /** What reactive sessions are asked for in the subscription that is being looked at. */
  private List<Asked> operations = new ArrayList<>();

  Subscriptions(BodyAnalysis here, Reactive reactive) {
    this.here = here;
    this.reactive = reactive;
    this.callbacks = new Callbacks(here, new Places(here));
  }

  private Timeline time() {
    return here.scene().time();
  }

  /** A call starts a pipeline; where it waits for its end, all of it has ended then. */
  Value start(CallSite call, boolean waits) {
    Set<Obj> before = time().handles();
    Value last = Value.NONE;
    for (Value argument : call.arguments()) {
      last = last.or(argument);
    }
    Operator subscriber = Operator.subscriber(call.tree(), last);
    List<Touch> asked =
        Asked.touches(during(() -> begin(call.receiver(), subscriber, call.at(), false)));
    if (!here.isReachable()) {
      return Value.NONE;
    }
    if (waits) {
      endThoseSince(before, false);
      asked.forEach(touch -> here.record(new Event.Touched(touch, here.apart())));
      return Value.NONE;
    }
    Obj handle = Obj.made(call.tree(), Obj.Role.HANDLE);
    boolean promise = here.compilation.model.isPromise(call.type());
    if (!asked.isEmpty()) {
      Flight operation = flight(handle, List.of(here.spot(call.shown())), asked);
      here.tasks.goOn(promise ? operation : operation.with(Flight.Trait.ASIDE));
    }
    return promise ? Value.of(handle) : Value.NONE;
  }

  /** Somebody subscribes. */
  void subscribe(Value pipelines, At at) {
    during(() -> begin(pipelines, Operator.subscriber(at.tree(), Value.NONE), at, false));
  }

  /** An operation has been started, be it by a pipeline's function. */
  void started(Flight operation) {
    operation.touches().forEach(touch -> operations.add(new Asked(touch, Set.of())));
  }

  private List<Asked> during(Runnable work) {
    List<Asked> outer = operations;
    operations = new ArrayList<>();
    work.run();
    List<Asked> mine = operations;
    operations = outer;
    return mine;
  }

  /** Starts each pipeline: as a task where it hops to other threads, else right here. */
  private Value begin(Value pipelines, Operator last, At at, boolean many) {
    Value[] result = {Value.NONE};
    for (Obj pipeline : pipelines.objects()) {
      if (nesting >= DEEPEST || !here.isReachable()) {
        return result[0];
      }
      nesting++;
      Chain chain = reactive.chain(pipeline);
      chain.add(last);
      if (chain.hops()) {
        fork(chain, at, many, result);
      } else if (chain.isOfMany()) {
        here.ageCallsWith(
            at.tree(), chain.operators().stream().map(each -> each.run().tree()).toList());
        here.repeated(at.tree(), () -> result[0] = result[0].or(run(chain)));
      } else {
        result[0] = result[0].or(run(chain));
      }
      nesting--;
    }
    return result[0];
  }

  private void fork(Chain chain, At at, boolean many, Value[] result) {
    Tree site = site(chain, at);
    Obj handle = new Obj.Made(site, Obj.Role.HANDLE, List.of(at.tree()), false);
    Set<Flight.Trait> traits = EnumSet.noneOf(Flight.Trait.class);
    traits.addAll(chain.traits());
    if (many) {
      traits.add(Flight.Trait.MANY);
    }
    // A scope goes with the subscription, whatever threads it runs on.
    Set<Obj> scopes = here.scene().around().scopes();
    here.tasks.fork(
        new Tasks.Handover(
            at, Value.NONE, site, List.of(), handle, Set.of(), Set.of(), traits, Optional.empty()),
        () -> {
          here.scene().around().enterScopes(scopes);
          here.renaming(made(chain, at), () -> result[0] = result[0].or(run(chain)));
          return result[0];
        },
        given -> {});
  }

  /** What the functions of a pipeline make belongs to its subscription. */
  private static UnaryOperator<Obj> made(Chain chain, At at) {
    Set<Tree> calls = Collections.newSetFromMap(new IdentityHashMap<>());
    chain.operators().forEach(operator -> calls.add(operator.run().tree()));
    return object ->
        object instanceof Obj.Made made && calls.contains(made.outermost())
            ? made.throughCall(at.tree())
            : object;
  }

  /** The first function that the pipeline runs. */
  private static Tree site(Chain chain, At at) {
    for (Operator operator : chain.operators()) {
      for (Obj function : operator.functions().objects()) {
        if (function instanceof Obj.Made made) {
          Tree place = made.calls().isEmpty() ? made.site() : made.outermost();
          return place == at.tree() ? at.shown() : place;
        }
      }
    }
    return at.shown();
  }

  /** Runs the operators for one element. */
  private Value run(Chain chain) {
    Value[] element = {Value.NONE};
    boolean[] first = {true};
    int from = operations.size();
    for (int i = 0; i < chain.operators().size(); i++) {
      Operator operator = chain.operators().get(i);
      if (!here.isReachable()) {
        return element[0];
      }
      Runnable work =
          () -> {
            ask(operator);
            if (!operator.parts().isEmpty()) {
              element[0] = element[0].or(parts(operator, from));
            }
            if (first[0] && !operator.functions().isNone()) {
              element[0] =
                  element[0].or(callbacks.elementFor(chain.source(), operator.functions()));
              first[0] = false;
            }
            if (here.isReachable()) {
              element[0] = elements(operator, element[0]);
            }
          };
      if (!operator.scope().isNone()) {
        here.homes.atHome(() -> inScope(operator, work));
      } else {
        away(chain, i, work);
      }
      if (operator.shared().isPresent()) {
        operations
            .subList(from, operations.size())
            .replaceAll(asked -> asked.through(operator.shared().get()));
      }
    }
    return element[0];
  }

  private void away(Chain chain, int index, Runnable work) {
    Optional<Tree> mover = chain.mover(index);
    if (mover.isEmpty()) {
      work.run();
      return;
    }
    Set<Tree> moved = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < chain.operators().size(); i++) {
      if (chain.mover(i).equals(mover)) {
        moved.add(chain.operators().get(i).run().tree());
      }
    }
    here.homes.away(
        spot(mover.get()),
        object -> object instanceof Obj.Made made && moved.contains(made.outermost()),
        work);
  }

  private void inScope(Operator operator, Runnable work) {
    Value scope = operator.scope();
    int from = operations.size();
    Set<Obj> before = here.scene().around().scopes();
    here.contexts.within(
        scope.objects(),
        () -> {
          work.run();
          if (here.isReachable()) {
            Set<Obj> opened = new LinkedHashSet<>(scope.objects());
            opened.removeAll(before);
            end(opened, operator.call());
          }
        });
    UnaryOperator<Obj> own =
        o -> scope.objects().contains(o) && !before.contains(o) ? new Obj.Opened(o) : o;
    operations
        .subList(from, operations.size())
        .replaceAll(asked -> new Asked(asked.touch().map(own), asked.shared()));
  }

  /** A scope ends, and with it its session, for which those do not wait that nobody waits for. */
  private void end(Set<Obj> sessions, Tree scope) {
    for (Obj session : sessions) {
      Touch end = new Touch(session, Touch.Kind.END, Set.of(), spot(scope), typeName(scope), "");
      List<Conflict> met =
          new ArrayList<>(Overlaps.ofTouch(time(), end, here.elements::contentsOfPlace));
      met.removeIf(conflict -> !conflict.fork().is(Flight.Trait.ASIDE));
      here.found(met);
    }
  }

  private void ask(Operator operator) {
    Set<Obj> sessions = operator.sessions().objects();
    if (!sessions.isEmpty()) {
      here.homes.asks(sessions, operator.call(), spot(operator.call()).tree());
      sessions.forEach(session -> ask(session, operator));
    }
  }

  /** A session is asked for something while what is in flight may ask it too. */
  private void ask(Obj session, Operator operator) {
    Touch touch =
        new Touch(
            here.contexts.seen(session),
            Touch.Kind.OPERATION,
            Set.of(),
            spot(operator.call()),
            typeName(operator.call()),
            "");
    here.found(Overlaps.ofTouch(time(), touch, here.elements::contentsOfPlace));
    operations.add(new Asked(touch, Set.of()));
  }

  private Spot spot(Tree call) {
    return here.compilation.spots.getOrDefault(call, here.spot(call));
  }

  private static String typeName(Tree call) {
    Symbol called =
        TreeInfo.symbol(
            call instanceof MethodInvocationTree invocation
                ? (JCTree) invocation.getMethodSelect()
                : (JCTree) call);
    return called == null ? "" : called.owner.getSimpleName().toString();
  }

  /** Subscribes to what an operator was given: beside each other and the rest, or in turn. */
  private Value parts(Operator operator, int from) {
    boolean beside = operator.becomes() == Operator.Becomes.MERGED;
    Value result = Value.NONE;
    List<List<Asked>> branches = new ArrayList<>();
    branches.add(List.copyOf(operations.subList(from, operations.size())));
    for (Value part : operator.parts()) {
      Value[] given = {Value.NONE};
      List<Asked> branch = during(() -> given[0] = inner(part, operator, false));
      result = result.or(given[0]);
      operations.addAll(branch);
      if (beside) {
        branches.forEach(other -> meet(other, branch, operator));
        branches.add(branch);
        if (part.some()) {
          meet(branch, branch, operator);
        }
      }
    }
    return result;
  }

  /** What the elements are after an operator. */
  private Value elements(Operator operator, Value element) {
    if (operator.functions().isNone()) {
      boolean flat =
          operator.sessions().isNone()
              && (operator.becomes() == Operator.Becomes.MERGED
                  || operator.becomes() == Operator.Becomes.IN_TURN)
              && element.objects().stream().anyMatch(reactive::isPipeline);
      return flat ? flattened(element, operator) : element;
    }
    Value given = operator.scope().isNone() ? element : operator.scope();
    Value result =
        here.tasks.run(operator.functions(), operator.run(), List.of(given, given, given));
    // What an operator emits belongs to whoever comes after it.
    here.owner.handOn(result);
    return switch (operator.becomes()) {
      case MAPPED -> result;
      case SAME -> element;
      default -> here.isReachable() ? flattened(result, operator) : Value.NONE;
    };
  }

  /** Subscribes to what the functions of an operator give. */
  private Value flattened(Value pipelines, Operator operator) {
    boolean beside = operator.becomes() == Operator.Becomes.MERGED;
    Value[] result = {Value.NONE};
    List<Asked> asked = during(() -> result[0] = inner(pipelines, operator, beside));
    operations.addAll(asked);
    if (beside && here.isReachable()) {
      here.tasks.again(
          flight(
              Obj.made(operator.call(), Obj.Role.HANDLE),
              List.of(site(operator)),
              here.tasks.withoutOwn(
                  asked.stream().filter(one -> one.shared().isEmpty()).map(Asked::touch).toList(),
                  operator.run().tree())));
    }
    return result[0];
  }

  private Value inner(Value pipelines, Operator operator, boolean many) {
    Set<Obj> before = time().handles();
    Operator nothing = Operator.subscriber(operator.call(), Value.NONE);
    Value result = begin(pipelines, nothing, operator.run(), many);
    if (here.isReachable()) {
      // What the pipeline waits for, a promise that a function gives too, has ended then.
      time().join(here.elements.handles(pipelines));
      endThoseSince(before, operator.becomes() == Operator.Becomes.MERGED);
    }
    return result;
  }

  private void endThoseSince(Set<Obj> before, boolean operationsAlone) {
    for (Flight flight : time().flights()) {
      boolean waitedFor = !flight.is(Flight.Trait.ASIDE);
      if (waitedFor
          && !before.contains(flight.handle())
          && (flight.isOperation() || !operationsAlone)) {
        time().forget(flight.handle());
      }
    }
  }

  private void meet(List<Asked> one, List<Asked> other, Operator operator) {
    List<Conflict> found = new ArrayList<>();
    Obj handle = Obj.made(operator.call(), Obj.Role.HANDLE);
    List<Spot> site = List.of(site(operator));
    Overlaps.between(
        flight(handle, site, Asked.beside(one, other)),
        flight(handle, site, Asked.beside(other, one)),
        found);
    here.found(found);
  }

  /** The combining call, or the call that hands a combining body what it combines. */
  private Spot site(Operator operator) {
    return operator.givenBy().map(here::spot).orElseGet(() -> spot(operator.call()));
  }

  private static Flight flight(Obj handle, List<Spot> sites, List<Touch> touches) {
    return new Flight(handle, sites, touches, List.of(), Set.of(), Set.of(), Set.of(), Set.of());
  }
}
