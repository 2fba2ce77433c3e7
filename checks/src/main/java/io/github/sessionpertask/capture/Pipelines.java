package io.github.sessionpertask.capture;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Store;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.overlap.Flight;
import io.github.sessionpertask.overlap.Touch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Streams. A step does nothing by itself; the terminal operation runs all steps for one element,
 * then for the next, as the specification of {@code java.util.stream} says, so that {@code
 * map(fork).map(join)} waits for each task before it starts the next.
 */
final class Pipelines {

  private static final Key UPSTREAM = new Key.Slot(Key.Purpose.UPSTREAM);
  private static final Key FUNCTIONS = new Key.Slot(Key.Purpose.TASK);
  private static final int LONGEST = 40;
  private static final int DEEPEST = 3;

  /**
   * One step.
   *
   * @param call the call that adds it
   * @param functions its functions
   * @param elements what the elements become
   * @param barrier whether it waits for all elements before it hands on the first
   */
  private record Step(Tree call, Value functions, String elements, boolean barrier) {}

  private final BodyAnalysis here;
  private final Places places;
  private final Callbacks callbacks;
  private int nesting;

  Pipelines(BodyAnalysis here, Places places) {
    this.here = here;
    this.places = places;
    this.callbacks = new Callbacks(here, places);
  }

  private Store store() {
    return here.scene().store();
  }

  /** A source or a step. */
  Value extend(Fact fact, CallSite call) {
    Value pipeline = Value.of(Obj.made(call.tree(), Obj.Role.VALUE));
    if (fact.kind() == FactKind.STREAM) {
      Value source = Value.NONE;
      for (var place : fact.places("of")) {
        Value named = places.value(place, call);
        if (place instanceof io.github.sessionpertask.model.Place.Arguments) {
          Value held = Value.of(Obj.made(call.tree(), Obj.Role.LENT));
          here.elements.put(held, new Key.Element(), named);
          named = held;
        }
        source = source.or(named);
      }
      store().write(pipeline, new Key.Slot(Key.Purpose.SOURCE), source);
    } else {
      store().write(pipeline, UPSTREAM, call.receiver());
      Value functions = places.value(fact.places("task"), call);
      if (!functions.isNone()) {
        store().write(pipeline, FUNCTIONS, functions);
      }
      Set<Obj> sessions = here.touches.roots(call.receiver());
      if (!sessions.equals(call.receiver().objects())) {
        here.touches.derived(pipeline, call.receiver());
      }
    }
    return pipeline;
  }

  /** A terminal operation. */
  Value finish(Fact fact, CallSite call) {
    List<Step> steps = new ArrayList<>();
    Value[] source = {Value.NONE};
    boolean parallel = collect(call.receiver(), steps, source);
    Value functions = Value.NONE;
    for (Value argument : call.arguments()) {
      functions = functions.or(argument);
    }
    steps.add(
        new Step(call.tree(), functions, fact.says("folds", "yes") ? "mapped" : "same", false));
    Value collected = Elements.collector(call.tree());
    if (parallel) {
      inParallel(call, steps, source[0]);
    } else if (fact.says("folds", "yes")) {
      here.elements.put(collected, new Key.Element(), call.argument(0));
      each(call, steps, source[0], collected, true);
    } else {
      each(call, steps, source[0], collected, false);
    }
    if (fact.says("result", "elements")) {
      Value container = Value.of(Obj.made(call.tree(), Obj.Role.VALUE));
      here.elements.put(container, new Key.Element(), here.elements.contentsOf(collected));
      return container;
    }
    return Value.NONE;
  }

  /**
   * Runs the steps for each element.
   *
   * @param collected takes what they give
   * @param folds whether the last step also gets what it gave for the element before
   */
  private void each(CallSite call, List<Step> steps, Value source, Value collected, boolean folds) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).barrier) {
        Tree barrier = steps.get(i).call;
        Value gathered = Value.of(Obj.made(barrier, Obj.Role.COLLECTOR));
        repeat(barrier, call, steps.subList(0, i + 1), source, gathered, false);
        each(call, steps.subList(i + 1, steps.size()), gathered, collected, folds);
        return;
      }
    }
    repeat(call.tree(), call, steps, source, collected, folds);
  }

  private void repeat(
      Tree loop, CallSite call, List<Step> steps, Value source, Value collected, boolean folds) {
    here.ageWith(loop, parameters(steps));
    here.ageCallsWith(loop, steps.stream().map(Step::call).toList());
    here.repeated(
        loop,
        () -> {
          Value before = folds ? here.elements.contentsOf(collected) : Value.NONE;
          Value element = one(call, steps, source, before);
          if (here.isReachable()) {
            here.elements.put(collected, new Key.Element(), element);
          }
        });
  }

  private static List<VarSymbol> parameters(List<Step> steps) {
    List<VarSymbol> found = new ArrayList<>();
    steps.forEach(step -> Callbacks.parameter(step.functions).ifPresent(found::add));
    return found;
  }

  /** Collects the steps that lead to a pipeline; whether they run in parallel. */
  private boolean collect(Value pipeline, List<Step> into, Value[] source) {
    List<Obj> chain = new ArrayList<>();
    Set<Obj> seen = new LinkedHashSet<>();
    Value current = pipeline;
    while (!current.isNone() && chain.size() < LONGEST) {
      Obj object = current.objects().iterator().next();
      if (!seen.add(object)) {
        break;
      }
      chain.add(0, object);
      current = store().stored(object, UPSTREAM);
    }
    boolean parallel = false;
    for (Obj object : chain) {
      if (!(object instanceof Obj.Made made)) {
        continue;
      }
      source[0] = source[0].or(store().stored(object, new Key.Slot(Key.Purpose.SOURCE)));
      for (Fact fact : places.factsOf(made.site())) {
        if (made.site() instanceof MethodInvocationTree call
            && !FieldFacts.holds(fact, call.getArguments())) {
          continue;
        }
        switch (fact.kind()) {
          case STREAM -> parallel = fact.says("parallel", "yes");
          case PARALLEL -> parallel = true;
          case SEQUENTIAL -> parallel = false;
          case STAGE ->
              into.add(
                  new Step(
                      made.site(),
                      store().stored(object, FUNCTIONS),
                      fact.columns().getOrDefault("elements", "same"),
                      fact.says("barrier", "yes")));
          default -> {}
        }
      }
    }
    return parallel;
  }

  /** Runs all steps for one element; the last gets what it gave before, where it folds. */
  private Value one(CallSite call, List<Step> steps, Value source, Value before) {
    Value element = Value.NONE;
    boolean first = true;
    for (Step step : steps) {
      if (!here.isReachable()) {
        return element;
      }
      if (first && (!step.functions.isNone() || step == steps.get(steps.size() - 1))) {
        element = callbacks.elementFor(source, step.functions);
        first = false;
      }
      boolean last = step == steps.get(steps.size() - 1);
      Value result =
          here.tasks.run(
              step.functions,
              at(step),
              List.of(last && !before.isNone() ? before : element, element));
      if (step.elements.equals("mapped")) {
        element = result;
      } else if (step.elements.equals("flattened")) {
        element = flattened(call, result);
      }
    }
    return element;
  }

  private Value flattened(CallSite call, Value pipelines) {
    if (nesting >= DEEPEST) {
      return Value.NONE;
    }
    nesting++;
    Value flat = flat(call, pipelines);
    nesting--;
    return flat;
  }

  private Value flat(CallSite call, Value pipelines) {
    List<Step> inner = new ArrayList<>();
    Value[] source = {Value.NONE};
    collect(pipelines, inner, source);
    return inner.isEmpty() ? here.elements.any(source[0]) : one(call, inner, source[0], Value.NONE);
  }

  private static At at(Step step) {
    return new At(step.call, step.call);
  }

  /** The functions run as many tasks, which the terminal operation waits for. */
  private void inParallel(CallSite call, List<Step> steps, Value source) {
    List<Obj> handles = new ArrayList<>();
    for (Step step : steps) {
      for (Obj function : step.functions.objects()) {
        Tree site = argument(step.call, function);
        Obj handle = new Obj.Made(site, Obj.Role.HANDLE, List.of(call.tree()), false);
        handles.add(handle);
        Value element = callbacks.elementFor(source, Value.of(function));
        here.tasks.fork(
            new Tasks.Handover(
                at(step),
                Value.of(function),
                site,
                List.of(element, element),
                handle,
                Set.of(),
                Set.of(),
                Set.of(Flight.Trait.MANY),
                Optional.empty()),
            () -> pull(call),
            result -> {
              if (step.elements.equals("flattened")) {
                flattened(call, result);
              }
            });
      }
    }
    handles.forEach(here.tasks::ended);
  }

  /** Workers that pull from results which a session still fetches use that session. */
  private Value pull(CallSite call) {
    for (Obj stream : call.receiver().objects()) {
      if (!here.touches.roots(Value.of(stream)).contains(stream)) {
        here.touches.touch(stream, Touch.Kind.USE, call.shown(), call.receiverType());
      }
    }
    return Value.NONE;
  }

  private static Tree argument(Tree call, Obj function) {
    if (call instanceof MethodInvocationTree invocation) {
      for (ExpressionTree argument : invocation.getArguments()) {
        if (function instanceof Obj.Made made && made.outermost() == argument) {
          return argument;
        }
      }
      if (!invocation.getArguments().isEmpty()) {
        return invocation.getArguments().get(0);
      }
    }
    return call;
  }
}
