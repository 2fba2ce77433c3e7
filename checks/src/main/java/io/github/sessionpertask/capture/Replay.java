package io.github.sessionpertask.capture;

import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.effect.Ambient;
import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.effect.Opening;
import io.github.sessionpertask.effect.Transaction;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Spot;
import io.github.sessionpertask.heap.Store;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.overlap.Flight;
import io.github.sessionpertask.overlap.Timeline;
import io.github.sessionpertask.overlap.Touch;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plays what a body does into the scene of its caller. */
final class Replay {

  private final BodyAnalysis here;

  Replay(BodyAnalysis here) {
    this.here = here;
  }

  /** Plays a summary for a call; gives what the call returns. */
  Value run(Summary summary, CallSite call, Value receiver) {
    Playing playing = new Playing(summary, call, receiver);
    playing.importHeap();
    int before = here.owner.mark();
    here.compilation.work += summary.events().size();
    playing.inItsTransaction(() -> summary.events().forEach(playing::play));
    playing.forgetJoined();
    playing.takeCustody(before);
    Value result = playing.value(summary.result());
    return summary.body().isLambda()
        ? result
        : here.contexts.around(call, !playing.isWithoutProxy(), result);
  }

  /** One playing of one summary. */
  private final class Playing {
    private final Summary summary;
    private final CallSite call;
    private final Value receiver;
    private final Map<Obj, Value> resolved = new HashMap<>();
    private final List<Obj> over = new ArrayList<>();
    private final Set<Obj> started = new LinkedHashSet<>();

    Playing(Summary summary, CallSite call, Value receiver) {
      this.summary = summary;
      this.call = call;
      this.receiver = receiver;
    }

    private Store store() {
      return here.scene().store();
    }

    /** A lambda is code of the method that it stands in; another method is told by its call. */
    private boolean isInside() {
      return summary.body().isLambda();
    }

    Value value(Value value) {
      Value found = Value.NONE;
      for (Obj object : value.objects()) {
        found = found.or(objects(object));
      }
      return value.some() ? found.asSome() : found;
    }

    private Value objects(Obj object) {
      Value known = resolved.get(object);
      if (known != null) {
        return known;
      }
      if (object instanceof Obj.Self) {
        return receiver;
      }
      if (object instanceof Obj.Param parameter) {
        int index = summary.body().parameters().indexOf(parameter.symbol());
        return index < 0 ? Value.of(object) : argument(index);
      }
      if (object instanceof Obj.Member member) {
        Value owners = objects(member.owner());
        if (member.key() instanceof Key.Association) {
          return owners.map(owner -> new Obj.Member(owner, member.key()));
        }
        if (member.key() instanceof Key.At at) {
          here.index(at.index());
        }
        return Key.isPlace(member.key())
            ? here.elements.at(owners, member.key())
            : store().read(owners, member.key());
      }
      if (object instanceof Obj.Made) {
        return Value.of(object.throughCall(call.tree()));
      }
      if (object instanceof Obj.Opened opened) {
        List<Obj> seen = new ArrayList<>();
        objects(opened.current())
            .objects()
            .forEach(current -> seen.add(here.contexts.seen(new Obj.Opened(current))));
        return Value.of(seen, false);
      }
      return object instanceof Obj.Static field ? store().local(field.field()) : Value.of(object);
    }

    private Value argument(int index) {
      boolean variable =
          call.method().isVarArgs()
              && !isInside()
              && index == summary.body().parameters().size() - 1
              && !isArray(index);
      if (!variable) {
        return call.argument(index);
      }
      Value array = Value.of(new Obj.Made(call.tree(), Obj.Role.LENT, List.of(), false));
      for (int i = index; i < call.arguments().size(); i++) {
        here.elements.put(array, new Key.AtConstant(i - index), call.argument(i));
      }
      return array;
    }

    /** Whether the argument is the array itself, not an element of one that is made of it. */
    private boolean isArray(int index) {
      return call.arguments().size() == summary.body().parameters().size()
          && index < call.argumentTrees().size()
          && ((JCTree) call.argumentTree(index)).type instanceof Type.ArrayType;
    }

    void importHeap() {
      bindingsAtEntry();
      summary
          .heap()
          .forEach((owner, held) -> held.forEach((key, value) -> keep(owner, key, value)));
    }

    /** What the body leaves in a field, or in another place. */
    private void keep(Obj owner, Key key, Value value) {
      Value owners = objects(owner);
      store().write(owners, key, value(value));
      if (isFilledOnDemand(owner, key, value)
          && owners.objects().stream().noneMatch(Playing::isMadeHere)
          && owners.objects().stream()
              .noneMatch(each -> here.scopes.beanOfScope(each).isPresent())) {
        // Whoever asks first fills the field, so what is in it goes by the name of the field.
        Value filled = owners.map(each -> new Obj.Member(each, key));
        value.objects().stream().filter(this::isSession).forEach(own -> resolved.put(own, filled));
      }
    }

    /** Whether the body has found in the field what was there, or else has put a session there. */
    private boolean isFilledOnDemand(Obj owner, Key key, Value value) {
      return key instanceof Key.Var
          && value.objects().contains(new Obj.Member(owner, key))
          && value.objects().stream().anyMatch(this::isSession);
    }

    private boolean isSession(Obj object) {
      return object instanceof Obj.Made made
          && made.role() == Obj.Role.VALUE
          && here.compilation.model.isSession(((JCTree) made.site()).type);
    }

    /** What the body looked up before it bound something is what its caller had bound. */
    private void bindingsAtEntry() {
      summary
          .heap()
          .forEach(
              (owner, held) -> {
                if (held.containsKey(Bindings.BINDING)) {
                  Obj entry = new Obj.Member(owner, Bindings.BINDING);
                  resolved.put(entry, objects(entry));
                }
              });
    }

    void play(Event event) {
      if (!here.isReachable() || !here.fuel.forEvent()) {
        return;
      }
      if (event instanceof Event.Touched touched) {
        for (Touch touch : touches(touched.touch())) {
          here.touches.record(touch, objects(touched.apart()));
        }
      } else if (event instanceof Event.Done done) {
        here.effects.record(effect(done.effect()));
      } else if (event instanceof Event.Suspected suspected) {
        if (!here.isInTask()) {
          Effect seen = effect(suspected.hazard().effect());
          here.rules.forEach(rule -> rule.suspected(suspected.hazard(), seen));
        }
      } else if (event instanceof Event.Entered entered) {
        here.transactions.enter(entered.inner());
      } else if (event instanceof Event.Left) {
        here.transactions.leave();
      } else if (event instanceof Event.Began began) {
        here.transactions.begin(began.transaction(), roots(began.sessions()));
      } else if (event instanceof Event.Ended ended) {
        here.transactions.end(roots(ended.sessions()), ended.forGood());
      } else if (event instanceof Event.Joined joined) {
        boolean all = joined.handles().objects().stream().anyMatch(this::isSurelyJoined);
        boolean surely = all || joined.handles().some();
        Value handles = value(joined.handles());
        boolean some = all ? isOfOneElement(joined.handles()) : handles.some();
        here.tasks.join(Value.of(handles.objects(), some), joined.timed(), surely);
      } else if (event instanceof Event.JoinedExecutor joined) {
        if (joined.executor().objects().stream().anyMatch(summary.joined()::contains)) {
          here.tasks.joinExecutor(value(joined.executor()));
        }
      } else if (event instanceof Event.Signalled signalled) {
        here.record(new Event.Signalled(value(signalled.on())));
      } else if (event instanceof Event.Awaited awaited) {
        here.tasks.await(value(awaited.on()));
      } else if (event instanceof Event.Called called) {
        Value[] result = {Value.NONE};
        here.fuel.forCall(() -> result[0] = call(called));
        resolved.put(called.result(), result[0]);
      } else if (event instanceof Event.Forked forked) {
        fork(forked);
      } else if (event instanceof Event.Released released) {
        here.owner.replay(objects(released.sessions()), released.how());
      }
    }

    /** The sessions that the body has opened are now the caller's. */
    void takeCustody(int since) {
      Custody custody = summary.custody();
      if (custody == Custody.NONE || !here.isReachable()) {
        return;
      }
      Set<Obj> given = new LinkedHashSet<>();
      Exports.reach(summary.heap(), summary.result(), given);
      if (call.method().isConstructor()) {
        Exports.reach(summary.heap(), Value.of(new Obj.Self()), given);
      }
      Map<Obj, Opening> open = new LinkedHashMap<>();
      custody
          .open()
          .forEach(
              (session, opening) -> {
                Opening seen = seen(opening, given.contains(session));
                objects(session).objects().stream()
                    .filter(Playing::isMadeHere)
                    .forEach(object -> open.put(object, seen));
              });
      here.owner.took(open, since);
      custody
          .closed()
          .forEach(
              (session, opening) -> {
                Opening seen = seen(opening, true);
                objects(session).objects().forEach(object -> here.owner.closed(object, seen));
              });
    }

    /** Whether nobody else holds it: what fills a field of an object from elsewhere is its. */
    private static boolean isMadeHere(Obj object) {
      Obj holder = object;
      while (holder instanceof Obj.Member member) {
        holder = member.owner();
      }
      return holder instanceof Obj.Made;
    }

    /** A helper that gives what it opens opens it for its caller. */
    private Opening seen(Opening opening, boolean given) {
      return given && !isInside() ? opening.through(here.spot(call.shown())) : opening;
    }

    /** Whether the caller gave one of several elements, all of which the body sees. */
    private boolean isOfOneElement(Value value) {
      for (Obj object : value.objects()) {
        Obj given = object;
        while (given instanceof Obj.Member member) {
          given = member.owner();
        }
        if (objects(given).some()) {
          return true;
        }
      }
      return false;
    }

    private boolean isSurelyJoined(Obj handle) {
      return summary.joined().stream().anyMatch(o -> o.ageless().equals(handle.ageless()));
    }

    private Value call(Event.Called called) {
      CallSite inner = called.call();
      List<Value> arguments = new ArrayList<>();
      inner.arguments().forEach(argument -> arguments.add(value(argument)));
      List<Obj> taken = new ArrayList<>();
      for (Obj lock : objects(called.locks())) {
        if (!here.scene().time().locks().contains(lock)) {
          here.scene().time().lock(lock);
          taken.add(lock);
        }
      }
      Tree tree = isInside() ? inner.shown() : call.shown();
      Value result =
          here.caller.call(
              new CallSite(
                  call.tree(),
                  tree,
                  inner.method(),
                  inner.receiverType(),
                  value(inner.receiver()),
                  arguments,
                  isInside() ? inner.argumentTrees() : List.of(),
                  inner.type()));
      taken.forEach(here.scene().time()::unlock);
      return result;
    }

    private List<Touch> touches(Touch touch) {
      List<Touch> found = new ArrayList<>();
      Set<Obj> locks = objects(touch.locks());
      locks.addAll(here.scene().time().locks());
      for (Obj root : here.touches.roots(objects(touch.root()))) {
        found.add(
            new Touch(
                root, touch.kind(), locks, spot(touch.spot()), touch.type(), via(touch.via())));
      }
      return found;
    }

    /** Does something in the transaction that a container opens around the body. */
    private void inItsTransaction(Runnable work) {
      Ambient declared =
          isInside() || isWithoutProxy()
              ? new Ambient.Callers()
              : here.compilation.transactions.atEntryOf(summary.body());
      within(declared, work);
    }

    private void within(Ambient around, Runnable work) {
      if (around instanceof Ambient.Callers) {
        work.run();
        return;
      }
      here.transactions.enter(around);
      work.run();
      if (here.isReachable()) {
        here.transactions.leave();
      }
    }

    private Effect effect(Effect inner) {
      Set<Obj> sessions = roots(inner.on());
      Ambient current =
          inner.kind() == Effect.Kind.CHANGE
              ? here.effects.aroundEntities()
              : here.scene().around().around(sessions);
      Effect seen = inner.on(sessions).at(spot(inner.spot()), via(inner.via()));
      Optional<Transaction> declared =
          inner
              .around()
              .open()
              .filter(transaction -> transaction.source() == call.method() && isWithoutProxy());
      if (declared.isPresent()) {
        boolean said = isOnItself() && declared.get().origin() == Transaction.Origin.DECLARED;
        return said ? seen.withoutProxy(declared.get(), current) : seen.in(current);
      }
      Effect there = seen.in(current.around(inner.around()));
      return isInside() || isWithoutProxy() ? there : there.withProxy();
    }

    private Set<Obj> roots(Set<Obj> inner) {
      return inner.isEmpty() ? inner : here.touches.roots(Value.of(objects(inner), false));
    }

    /** Whether an object calls itself, so that no container stands between. */
    private boolean isWithoutProxy() {
      return isOnItself()
          || receiver.objects().stream()
              .anyMatch(
                  object -> object instanceof Obj.Made made && made.site() instanceof NewClassTree);
    }

    private boolean isOnItself() {
      return receiver.equals(here.evaluator.self())
          || receiver.objects().stream().anyMatch(Playing::isAround);
    }

    /** Whether an object is the one whose code this is, or one of those around it. */
    private static boolean isAround(Obj object) {
      return object instanceof Obj.Self
          || (object instanceof Obj.Member member
              && member.key() instanceof Key.Outer
              && isAround(member.owner()));
    }

    private Spot spot(Spot inner) {
      return isInside() ? inner : here.spot(call.shown());
    }

    private String via(String inner) {
      if (isInside()) {
        return inner;
      }
      String owner = call.method().owner.getSimpleName().toString();
      if (call.method().isConstructor()) {
        return owner;
      }
      // The class of an anonymous task is where the reader looks anyway.
      return owner.isEmpty() ? "" : owner + "." + call.method().getSimpleName();
    }

    private Set<Obj> objects(Set<Obj> inner) {
      Set<Obj> found = new LinkedHashSet<>();
      inner.forEach(object -> found.addAll(objects(object).objects()));
      return found;
    }

    private void fork(Event.Forked forked) {
      Flight inner = forked.flight();
      Set<Obj> handles = objects(inner.handle()).objects();
      if (handles.isEmpty()) {
        return;
      }
      Value tasks = value(forked.task());
      boolean oneOfSeveral =
          forked.task().objects().size() == 1
              && forked.task().objects().iterator().next() instanceof Obj.Member member
              && Key.isPlace(member.key())
              && tasks.objects().size() > 1;
      if (oneOfSeveral) {
        Obj place = forked.task().objects().iterator().next();
        for (Obj task : tasks.objects()) {
          resolved.put(place, Value.of(task));
          Obj handle = new Obj.Made(siteOf(task), Obj.Role.HANDLE, List.of(call.tree()), false);
          fork(forked, handle);
        }
        resolved.remove(place);
        return;
      }
      fork(forked, handles.iterator().next());
    }

    private Tree siteOf(Obj task) {
      return task instanceof Obj.Made made ? made.outermost() : call.tree();
    }

    private void fork(Event.Forked forked, Obj handle) {
      Flight inner = forked.flight();
      Set<Obj> executors = objects(inner.executors());
      if (here.executors.areDirect(executors)) {
        forked.open().forEach(this::play);
        inner.touches().forEach(touch -> touches(touch).forEach(here.touches::record));
        inner.effects().forEach(effect -> here.effects.record(effect(effect)));
        return;
      }
      Map<Obj, Opening> lent = new LinkedHashMap<>();
      Recorder recorder =
          forked.open().isEmpty()
              ? new Recorder()
              : here.asTask(
                  new Timeline(), forked.inherits(), () -> lent.putAll(openCalls(forked)));
      List<Touch> touches =
          new ArrayList<>(here.tasks.footprint(recorder.touches(), call.tree(), forked.inherits()));
      for (Touch touch : inner.touches()) {
        List<Touch> known = taskTouches(touch);
        touches.addAll(
            here.touches.isOpen(touch.root()) ? here.tasks.withoutOwn(known, call.tree()) : known);
      }
      List<Effect> effects =
          new ArrayList<>(
              here.scopes.judged(
                  here.tasks.withoutOwnWalks(recorder.effects(), call.tree()),
                  recorder.touches(),
                  forked.inherits()));
      inner.effects().forEach(effect -> effects.add(effect.on(roots(effect.on()))));
      Event.Pending pending = new Event.Pending(recorder.calls(), lent);
      // An operation is started too early by the call that leads to it.
      List<Spot> sites =
          new ArrayList<>(inner.isOperation() && !isInside() ? List.of() : inner.sites());
      handedOver(forked).ifPresent(argument -> sites.add(0, here.spot(argument)));
      if (!isInside()) {
        sites.add(here.spot(call.shown()));
      }
      Set<Flight.Trait> traits = EnumSet.noneOf(Flight.Trait.class);
      traits.addAll(inner.traits());
      if (here.executors.areSerial(executors)) {
        traits.add(Flight.Trait.SERIAL);
      }
      Flight flight =
          new Flight(
              handle,
              sites,
              touches,
              effects,
              executors,
              here.elements.handles(Value.of(objects(inner.after()), false)),
              objects(inner.signals()),
              traits);
      Set<Obj> apart = new LinkedHashSet<>(objects(forked.apart()));
      if (!started.add(handle)) {
        // What the turns of its loop have to do with each other the body itself has told.
        apart.add(handle);
      }
      here.tasks.start(flight, pending, value(forked.task()), forked.inherits(), apart);
      if (!forked.stays()) {
        over.add(flight.handle());
      }
    }

    private Map<Obj, Opening> openCalls(Event.Forked forked) {
      if (!forked.flight().is(Flight.Trait.AWAY)) {
        return playOpen(forked);
      }
      Map<Obj, Opening> lent = new LinkedHashMap<>();
      Tree site = handedOver(forked).orElse(call.shown());
      here.homes.away(
          here.spot(site),
          object -> Tasks.isOwn(object, call.tree()),
          () -> lent.putAll(playOpen(forked)));
      return lent;
    }

    /** Gives the sessions of the task of which only callers of this body can tell. */
    private Map<Obj, Opening> playOpen(Event.Forked forked) {
      Value given = Value.NONE;
      forked.pending().lent().forEach(this::lend);
      for (Event.Called called : forked.open()) {
        within(called.around(), () -> play(called));
        given = given.or(resolved.getOrDefault(called.result(), Value.NONE));
      }
      return here.owner.taskEnded(given, call.tree());
    }

    private void lend(Obj session, Opening opening) {
      objects(session).objects().forEach(seen -> here.owner.tookIn(seen, opening));
    }

    private List<Touch> taskTouches(Touch touch) {
      List<Touch> found = new ArrayList<>();
      Set<Obj> locks = objects(touch.locks());
      for (Obj root : here.touches.roots(objects(touch.root()))) {
        found.add(new Touch(root, touch.kind(), locks, touch.spot(), touch.type(), touch.via()));
      }
      return found;
    }

    /** The argument of the call that is the task, or all that the task does. */
    private Optional<Tree> handedOver(Event.Forked forked) {
      Optional<Tree> task = argument(forked.task());
      boolean passesOn = forked.flight().touches().isEmpty() && forked.flight().effects().isEmpty();
      for (Event.Called open : passesOn ? forked.open() : List.<Event.Called>of()) {
        task = task.or(() -> argument(open.call().receiver()));
      }
      return task;
    }

    private Optional<Tree> argument(Value given) {
      for (Obj object : given.objects()) {
        if (object instanceof Obj.Param parameter) {
          int index = summary.body().parameters().indexOf(parameter.symbol());
          return Optional.of(index < 0 ? call.shown() : call.argumentTree(index));
        }
      }
      return Optional.empty();
    }

    /** What the body forks and joins has ended when it returns. */
    void forgetJoined() {
      if (here.isReachable()) {
        over.forEach(here.tasks::ended);
      }
    }
  }
}
