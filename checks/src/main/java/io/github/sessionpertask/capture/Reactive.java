package io.github.sessionpertask.capture;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Store;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Place;
import io.github.sessionpertask.overlap.Flight;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reactive pipelines. Assembling one does nothing; what subscribes or blocks starts it. A pipeline
 * that hops to a scheduler is a task; what an operator merges runs beside each other, what it
 * concatenates one after the other; without a scheduler all of it runs on the calling thread.
 */
final class Reactive {

  private static final Key UPSTREAM = new Key.Slot(Key.Purpose.UPSTREAM);
  private static final Key FUNCTIONS = new Key.Slot(Key.Purpose.TASK);
  private static final Key SOURCE = new Key.Slot(Key.Purpose.SOURCE);
  private static final Key PARTS = new Key.Slot(Key.Purpose.PARTS);
  private static final int LONGEST = 40;
  private static final int DEEPEST = 4;

  /** One operator: its call, its functions, the pipelines it was given, what it does with them. */
  private record Step(Tree call, Value functions, Value parts, String elements) {}

  private final BodyAnalysis here;
  private final Places places;
  private final Callbacks callbacks;
  private int nesting;

  Reactive(BodyAnalysis here, Places places) {
    this.here = here;
    this.places = places;
    this.callbacks = new Callbacks(here, places);
  }

  private Store store() {
    return here.scene().store();
  }

  /** An operator is added. */
  Value extend(Fact fact, CallSite call) {
    Value pipeline = Value.of(Obj.made(call.tree(), Obj.Role.VALUE));
    if (!call.method().isStatic()) {
      store().write(pipeline, UPSTREAM, call.receiver());
    }
    write(pipeline, FUNCTIONS, places.value(fact.places("task"), call));
    Value source = Value.NONE;
    for (Place place : fact.places("of")) {
      source = source.or(places.value(place, call));
    }
    write(pipeline, SOURCE, source);
    Value parts = Value.NONE;
    for (Value argument : call.arguments()) {
      for (Obj object : argument.objects()) {
        Value contents = here.elements.contents(object);
        parts = parts.or(contents.isNone() ? Value.of(object) : contents);
      }
    }
    write(
        pipeline,
        PARTS,
        Value.of(parts.objects().stream().filter(this::isPipeline).toList(), false));
    return pipeline;
  }

  private void write(Value pipeline, Key key, Value value) {
    if (!value.isNone()) {
      store().write(pipeline, key, value);
    }
  }

  private boolean isPipeline(Obj object) {
    return object instanceof Obj.Made made
        && places.factsOf(made.site()).stream()
            .anyMatch(fact -> fact.kind() == FactKind.LAZY || fact.kind() == FactKind.HOP);
  }

  /** A pipeline is started; where the call waits for it, all of it has ended then. */
  void start(CallSite call, boolean waits) {
    Set<Obj> before = here.scene().time().handles();
    Value last = Value.NONE;
    for (Value argument : call.arguments()) {
      last = last.or(argument);
    }
    begin(call.receiver(), new Step(call.tree(), last, Value.NONE, "same"), call, false);
    if (waits && here.isReachable()) {
      for (Obj handle : here.scene().time().handles()) {
        if (!before.contains(handle)) {
          here.scene().time().forget(handle);
        }
      }
    }
  }

  /** Starts each pipeline: as a task where it hops to other threads, else right here. */
  private Value begin(Value pipelines, Step last, CallSite call, boolean many) {
    Value[] result = {Value.NONE};
    for (Obj pipeline : pipelines.objects()) {
      if (nesting >= DEEPEST || !here.isReachable()) {
        return result[0];
      }
      nesting++;
      List<Step> steps = new ArrayList<>();
      Value[] source = {Value.NONE};
      EnumSet<Flight.Trait> traits = EnumSet.noneOf(Flight.Trait.class);
      boolean async = collect(pipeline, steps, source, traits);
      steps.add(last);
      if (many) {
        traits.add(Flight.Trait.MANY);
      }
      if (async) {
        fork(steps, source[0], call, traits, result);
      } else {
        here.repeated(call.tree(), () -> result[0] = result[0].or(run(steps, source[0], call)));
      }
      nesting--;
    }
    return result[0];
  }

  private void fork(
      List<Step> steps, Value source, CallSite call, Set<Flight.Trait> traits, Value[] result) {
    Tree site = site(steps, call);
    Obj handle = new Obj.Made(site, Obj.Role.HANDLE, List.of(call.tree()), false);
    here.tasks.fork(
        new Tasks.Handover(
            call,
            Value.NONE,
            site,
            List.of(),
            handle,
            Set.of(),
            Set.of(),
            traits,
            Optional.empty()),
        () -> {
          result[0] = result[0].or(run(steps, source, call));
          return result[0];
        },
        given -> {});
  }

  /** The first function that the pipeline runs. */
  private static Tree site(List<Step> steps, CallSite call) {
    for (Step step : steps) {
      for (Obj function : step.functions.objects()) {
        if (function instanceof Obj.Made made) {
          return made.calls().isEmpty() ? made.site() : made.outermost();
        }
      }
    }
    return call.shown();
  }

  /** Runs the operators for one element. */
  private Value run(List<Step> steps, Value source, CallSite call) {
    Value element = Value.NONE;
    boolean first = true;
    for (Step step : steps) {
      if (!here.isReachable()) {
        return element;
      }
      Step nothing = new Step(step.call, Value.NONE, Value.NONE, "same");
      if (!step.parts.isNone()) {
        for (Obj part : step.parts.objects()) {
          element = element.or(inner(Value.of(part), step, nothing, call, false));
        }
      }
      if (step.functions.isNone()) {
        continue;
      }
      if (first) {
        element = element.or(callbacks.elementFor(source, step.functions));
        first = false;
      }
      Value result =
          here.tasks.run(step.functions, at(call, step), List.of(element, element, element));
      // What an operator emits belongs to whoever comes after it.
      here.owner.handOn(result);
      element =
          switch (step.elements) {
            case "mapped" -> result;
            case "same" -> element;
            default -> inner(result, step, nothing, call, true);
          };
    }
    return element;
  }

  /** Starts what an operator was given or has made: beside the rest, or in its turn. */
  private Value inner(Value pipelines, Step step, Step last, CallSite call, boolean perElement) {
    boolean merged = step.elements.equals("merged") && !isOneAtATime(step.call);
    Set<Obj> before = here.scene().time().handles();
    Value result = begin(pipelines, last, at(call, step), merged && perElement);
    if (!merged && here.isReachable()) {
      for (Obj handle : here.scene().time().handles()) {
        if (!before.contains(handle)) {
          here.scene().time().forget(handle);
        }
      }
    }
    return result;
  }

  /** Whether an operator that merges was told to take one at a time. */
  private static boolean isOneAtATime(Tree call) {
    if (call instanceof MethodInvocationTree invocation) {
      for (ExpressionTree argument : invocation.getArguments()) {
        if (argument instanceof LiteralTree literal
            && Integer.valueOf(1).equals(literal.getValue())) {
          return true;
        }
      }
    }
    return false;
  }

  private static CallSite at(CallSite call, Step step) {
    return new CallSite(
        call.tree(),
        step.call,
        call.method(),
        call.receiverType(),
        call.receiver(),
        List.of(),
        List.of(),
        call.type());
  }

  /** Collects the operators that lead to a pipeline; whether it leaves the calling thread. */
  private boolean collect(Obj pipeline, List<Step> into, Value[] source, Set<Flight.Trait> traits) {
    List<Obj> chain = new ArrayList<>();
    Value current = Value.of(pipeline);
    while (!current.isNone() && chain.size() < LONGEST) {
      Obj object = current.objects().iterator().next();
      if (chain.contains(object)) {
        break;
      }
      chain.add(0, object);
      current = store().stored(object, UPSTREAM);
    }
    boolean async = false;
    for (Obj object : chain) {
      if (!(object instanceof Obj.Made made)) {
        continue;
      }
      source[0] = source[0].or(store().stored(object, SOURCE));
      for (Fact fact : places.factsOf(made.site())) {
        if (fact.kind() == FactKind.HOP) {
          async = true;
          if (fact.method().orElse("").equals("runOn")) {
            traits.add(Flight.Trait.MANY);
          }
        } else if (fact.kind() == FactKind.LAZY) {
          into.add(
              new Step(
                  made.site(),
                  store().stored(object, FUNCTIONS),
                  store().stored(object, PARTS),
                  fact.columns().getOrDefault("elements", "same")));
        }
      }
    }
    return async;
  }
}
