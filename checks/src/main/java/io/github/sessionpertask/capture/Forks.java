package io.github.sessionpertask.capture;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Store;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.Place;
import io.github.sessionpertask.overlap.Flight;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Calls that hand tasks to other threads. */
final class Forks {

  private static final Key RESULT = new Key.Slot(Key.Purpose.RESULT);
  private static final Key PARTS = new Key.Slot(Key.Purpose.PARTS);

  private final BodyAnalysis here;
  private final Places places;

  Forks(BodyAnalysis here, Places places) {
    this.here = here;
    this.places = places;
  }

  private Store store() {
    return here.scene().store();
  }

  Value fork(Fact fact, CallSite call) {
    Value executors = places.value(fact.places("executor"), call);
    Set<Obj> after = here.elements.handles(places.value(fact.places("after"), call));
    Value tasks = places.value(fact.places("task"), call);
    boolean direct = here.executors.areDirect(executors.objects());
    boolean sync = fact.says("stage", "sync") || (direct && !after.isEmpty());
    if ((direct && after.isEmpty()) || (sync && hasCompleted(after))) {
      return runHere(fact, call, tasks);
    }
    Set<Flight.Trait> traits = EnumSet.noneOf(Flight.Trait.class);
    if (here.executors.areSerial(executors.objects()) || isOrdered(fact, call)) {
      traits.add(Flight.Trait.SERIAL);
    }
    if (sync) {
      traits.add(Flight.Trait.SYNC_STAGE);
    } else if (!fact.says("thread", "context") && here.homes.leadAway(executors.objects())) {
      traits.add(Flight.Trait.AWAY);
    }
    if (fact.says("repeats", "yes")
        || fact.places("task").stream().anyMatch(p -> p instanceof Place.Receiver)) {
      traits.add(Flight.Trait.ONCE);
    }
    if (fact.says("tasks", "many")) {
      forkMany(fact, call, tasks, executors, traits);
      return Value.NONE;
    }
    boolean unknown = sync && !here.scene().time().isKnownInFlight(after);
    if (unknown) {
      traits.add(Flight.Trait.UNKNOWN);
    }
    Value handle = handle(fact, call);
    Tree site = site(fact.places("task").get(0), call, tasks);
    Value result =
        here.tasks.fork(
            new Tasks.Handover(
                call.at(),
                tasks,
                site,
                arguments(fact, call),
                handle.objects().iterator().next(),
                executors.objects(),
                after,
                traits,
                Bindings.inheritedBy(fact)));
    deliver(fact, handle, result);
    if (fact.says("joined", "yes")) {
      handle.objects().forEach(here.tasks::ended);
      return fact.says("result", "task") ? result : Value.NONE;
    }
    return fact.says("handle", "result") ? handle : Value.NONE;
  }

  /** Whether the call itself asks that its tasks run one after the other. */
  private static boolean isOrdered(Fact fact, CallSite call) {
    String ordered = fact.columns().getOrDefault("ordered", "");
    if (ordered.startsWith("arg")) {
      Tree argument = call.argumentTree(ordered.charAt(3) - '0');
      return argument instanceof LiteralTree literal && Boolean.TRUE.equals(literal.getValue());
    }
    return ordered.equals("yes");
  }

  /** What the task gives can be had from its handle. */
  private void deliver(Fact fact, Value handle, Value result) {
    if (fact.says("result", "flat")) {
      store().write(handle, PARTS, result);
      store().write(handle, RESULT, places.resultOf(result));
    } else if (fact.says("result", "task")) {
      store().write(handle, RESULT, result);
    }
  }

  private Value runHere(Fact fact, CallSite call, Value tasks) {
    Value result = here.tasks.run(tasks, call.at(), arguments(fact, call));
    Value handle = Value.of(Obj.made(call.tree(), Obj.Role.HANDLE));
    if (here.isReachable()) {
      deliver(fact, handle, result);
    }
    return fact.says("handle", "result") ? handle : Value.NONE;
  }

  /** One call, several tasks at once. */
  private void forkMany(
      Fact fact, CallSite call, Value tasks, Value executors, Set<Flight.Trait> traits) {
    List<Obj> handles = new ArrayList<>();
    Place place = fact.places("task").get(0);
    Tree fallback = site(place, call, Value.NONE);
    boolean each = place instanceof Place.Elements || place instanceof Place.Arguments;
    if (!each) {
      traits.add(Flight.Trait.MANY);
    }
    for (Obj task : tasks.objects()) {
      Tree site = task instanceof Obj.Made made ? made.outermost() : fallback;
      Obj handle = new Obj.Made(site, Obj.Role.HANDLE, List.of(call.tree()), task.isEarlier());
      handles.add(handle);
      Set<Flight.Trait> own = EnumSet.noneOf(Flight.Trait.class);
      own.addAll(traits);
      if (task.isEarlier()) {
        // It stands for several of the elements.
        own.add(Flight.Trait.MANY);
      }
      here.tasks.fork(
          new Tasks.Handover(
              call.at(),
              Value.of(task),
              site,
              List.of(Value.NONE),
              handle,
              executors.objects(),
              Set.of(),
              own,
              Bindings.inheritedBy(fact)));
    }
    if (fact.says("joined", "yes")) {
      handles.forEach(here.tasks::ended);
    }
  }

  private List<Value> arguments(Fact fact, CallSite call) {
    List<Value> arguments = new ArrayList<>();
    for (Place place : fact.places("after")) {
      arguments.add(places.resultOf(places.value(place, call)));
    }
    return arguments;
  }

  private Value handle(Fact fact, CallSite call) {
    Value own = Value.of(Obj.made(call.tree(), Obj.Role.HANDLE));
    List<Place> named = fact.places("handle");
    if (named.isEmpty() || named.get(0) instanceof Place.Result) {
      return own;
    }
    Value value = places.value(named, call);
    if (value.isNone() || value.objects().size() > 1) {
      return own;
    }
    return named.get(0) instanceof Place.Argument argument && !isHandle(call, argument.index())
        ? own
        : value;
  }

  /** Whether an argument is a task that can be waited for, such as a FutureTask. */
  private boolean isHandle(CallSite call, int index) {
    Type type = ((JCTree) call.argumentTree(index)).type;
    return type != null
        && here.compilation.types.closure(type).stream()
            .anyMatch(
                each -> each.tsym.getQualifiedName().contentEquals("java.util.concurrent.Future"));
  }

  /** The expression that hands the task over. */
  private Tree site(Place task, CallSite call, Value tasks) {
    if (task instanceof Place.Argument argument) {
      return call.argumentTree(argument.index());
    }
    if (task instanceof Place.Receiver
        && call.tree() instanceof MethodInvocationTree invocation
        && invocation.getMethodSelect() instanceof MemberSelectTree select) {
      return created(tasks, select.getExpression());
    }
    return call.argumentTrees().isEmpty() ? call.tree() : call.argumentTree(0);
  }

  /** A thread stands where it was given its task, if that is in the same body. */
  private Tree created(Value tasks, Tree otherwise) {
    if (tasks.objects().size() != 1) {
      return otherwise;
    }
    Obj thread = tasks.objects().iterator().next();
    Value wrapped = store().stored(thread, new Key.Slot(Key.Purpose.TASK));
    Obj task = wrapped.objects().size() == 1 ? wrapped.objects().iterator().next() : thread;
    if (task instanceof Obj.Made made && made.calls().isEmpty()) {
      Tree site = made.site();
      if (site instanceof LambdaExpressionTree
          || site instanceof MemberReferenceTree
          || site instanceof NewClassTree) {
        return site;
      }
    }
    return otherwise;
  }

  private boolean hasCompleted(Set<Obj> handles) {
    return !handles.isEmpty()
        && handles.stream()
            .allMatch(
                handle ->
                    handle instanceof Obj.Made made
                        && made.role() == Obj.Role.HANDLE
                        && !here.scene().time().isInFlight(handle));
  }
}
