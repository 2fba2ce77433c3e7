package io.github.sessionpertask.capture;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.effect.Ambient;
import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.effect.Hazard;
import io.github.sessionpertask.effect.Opening;
import io.github.sessionpertask.effect.Openings;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Spot;
import io.github.sessionpertask.heap.Store;
import io.github.sessionpertask.heap.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who has to close the sessions that a body opens: the body itself, until it closes them, gives
 * them back, or hands them to somebody who might.
 *
 * <p>What may be open is part of the {@linkplain Openings state} of each point. Two things are not:
 * a session that was handed on is nobody's leak on any way, and one that some finally block closes
 * does not stay open because a call throws. A call in front of that block might throw too, and
 * nearly all code has one.
 */
final class Owner {

  private static final int MOST = 120;
  private static final Key SESSION = new Key.Slot(Key.Purpose.SESSION);
  private static final Key FACTORY = new Key.Slot(Key.Purpose.FACTORY);

  private final BodyAnalysis here;
  private final Set<Obj> handedOn = new HashSet<>();
  private final Set<Obj> closedAtEnd = new HashSet<>();
  private final Set<Obj> leftToFunction = new HashSet<>();
  private final Map<Obj, Opening> uncaught = new LinkedHashMap<>();
  private final Map<Obj, Opening> closed = new LinkedHashMap<>();
  private final List<Obj> log = new ArrayList<>();
  private int ends;
  private Deciding deciding = Deciding.NOTHING;

  Owner(BodyAnalysis here) {
    this.here = here;
  }

  private Openings openings() {
    return here.scene().around().openings();
  }

  private Store store() {
    return here.scene().store();
  }

  // --- what happens to a session

  /** A call opens a session. */
  void opened(CallSite call, Value session) {
    if (here.compilation.closers.canClose(call.type())) {
      for (Obj object : session.objects()) {
        openings().add(object, Opening.at(here.spot(call.shown())));
      }
    }
  }

  /** A call whose body or meaning may be known: it closes what it is made for closing. */
  void call(CallSite call) {
    MethodSymbol method = call.method();
    if (method.isStatic() || method.isConstructor()) {
      return;
    }
    for (Obj object : call.receiver().objects()) {
      if (here.compilation.closers.closes(method, call.receiverType(), Tasks.typeOf(object))) {
        Set<Obj> sessions = here.touches.roots(Value.of(object));
        boolean oneOfSeveral = call.receiver().objects().size() > 1;
        release(sessions, oneOfSeveral ? Event.Released.How.HANDED_ON : how());
      }
    }
    if (Closers.isClose(method) && here.compilation.model.isFactory(call.receiverType())) {
      release(call.receiver().objects(), how());
    }
  }

  /** Closing what a session was opened from closes the session. */
  private List<Obj> openedFrom(Obj factory) {
    return openings().open().keySet().stream()
        .filter(session -> store().stored(session, FACTORY).objects().contains(factory))
        .toList();
  }

  private Event.Released.How how() {
    return ends > 0 ? Event.Released.How.CLOSED_AT_END : Event.Released.How.CLOSED;
  }

  /** Something is given to code that is not known, which may close it or keep it. */
  void given(CallSite call) {
    call.arguments().forEach(this::handOn);
    if (Closers.isClose(call.method()) && !here.touches.isSession(call.receiverType())) {
      handOn(call.receiver());
    }
  }

  /** What a value leads to is somebody else's from here on. */
  void handOn(Value value) {
    if (!value.isNone()) {
      Set<Obj> sessions = new LinkedHashSet<>();
      for (Obj object : reach(value, store())) {
        boolean givenSession = isForCallers(object) && here.touches.isSession(Tasks.typeOf(object));
        if (openings().of(object).isPresent() || givenSession) {
          sessions.add(object);
        }
      }
      release(sessions, Event.Released.How.HANDED_ON);
    }
  }

  /** Whether a caller may know where the object comes from. */
  private static boolean isForCallers(Obj object) {
    return !(object instanceof Obj.Made made) || made.role() == Obj.Role.OPEN;
  }

  /** Sessions are closed or handed on. */
  void release(Set<Obj> sessions, Event.Released.How how) {
    if (sessions.isEmpty()) {
      return;
    }
    Set<Obj> all = new LinkedHashSet<>(sessions);
    // Whoever closes each element of a collection closes all that it holds.
    sessions.forEach(session -> all.addAll(here.elements.contentsOfPlace(session)));
    for (Obj session : all) {
      openings().of(session).ifPresent(opening -> closed.put(session.ageless(), opening));
      openings().remove(session);
      List<Obj> opened = openedFrom(session);
      if (!opened.isEmpty()) {
        release(new LinkedHashSet<>(opened), how);
      }
      log.add(session);
      switch (how) {
        case HANDED_ON -> handedOn.add(session.ageless());
        case CLOSED_AT_END -> closedAtEnd.add(session.ageless());
        default -> {}
      }
    }
    List<Obj> known = sessions.stream().filter(Owner::isForCallers).toList();
    if (!known.isEmpty()) {
      here.record(new Event.Released(new LinkedHashSet<>(known), how));
    }
  }

  /** What a called body does with what it was given; a close in a finally block here is one. */
  void replay(Set<Obj> sessions, Event.Released.How inner) {
    Set<Obj> roots = here.touches.roots(Value.of(sessions, false));
    release(roots, inner == Event.Released.How.CLOSED ? how() : inner);
  }

  /** A closure is made: what its code closes is closed by whoever runs it. */
  void captured(Value closure, Summary code) {
    for (Event event : code.events()) {
      if (event instanceof Event.Released released) {
        for (Obj inner : released.sessions()) {
          handOn(resolve(inner, closure, 0));
        }
      }
    }
  }

  /** A reference to a method of a session is made. */
  void captured(JCTree.JCMemberReference reference, Value bound) {
    if (!bound.isNone()
        && reference.sym instanceof MethodSymbol method
        && here.compilation.closers.closes(method, reference.expr.type, reference.expr.type)) {
      release(here.touches.roots(bound), Event.Released.How.HANDED_ON);
    }
  }

  private Value resolve(Obj inner, Value closure, int depth) {
    if (inner instanceof Obj.Self) {
      return closure;
    }
    return inner instanceof Obj.Member member && depth < Obj.MAX_DEPTH
        ? store().read(resolve(member.owner(), closure, depth + 1), member.key())
        : Value.NONE;
  }

  /** Whether the body has opened a session and closed it on every way that leads here. */
  boolean isClosed(Obj session) {
    return closed.containsKey(session.ageless())
        && !handedOn.contains(session.ageless())
        && openings().of(session).isEmpty();
  }

  boolean hasOpen() {
    return !openings().open().isEmpty();
  }

  /** A session is known not to be open here. */
  void assumeClosed(Value value) {
    for (Obj object : value.objects()) {
      if (here.compilation.model.isSession(Tasks.typeOf(object))) {
        here.touches.roots(Value.of(object)).forEach(openings()::remove);
      }
    }
  }

  // --- exceptions

  /** A session is used: that may throw. */
  void used(Obj session, Spot spot) {
    if (here.isInTask()) {
      return;
    }
    openings().of(session).ifPresent(opening -> mayThrow(session, opening.unless(spot)));
  }

  /** What a note to a catch clause says: the session is still open there. */
  record StillOpen(Obj session, Opening opening) {}

  /**
   * Sessions are given to a function that only a caller knows. One that has no name here, or is
   * given to a function of the enclosing code, may be that function's to close: whoever knows the
   * function will tell.
   */
  void lent(CallSite call) {
    boolean capturedFunction = call.receiver().objects().stream().allMatch(Owner::isCaptured);
    for (int i = 0; i < call.arguments().size(); i++) {
      boolean named = isNamed(call, i);
      for (Obj object : call.argument(i).objects()) {
        used(object, here.spot(call.shown()));
        if (here.isInTask() && (capturedFunction || !named)) {
          leftToFunction.add(object.ageless());
        }
      }
    }
  }

  private static boolean isNamed(CallSite call, int argument) {
    return argument < call.argumentTrees().size()
        && TreeInfo.symbol((JCTree) call.argumentTrees().get(argument)) instanceof VarSymbol;
  }

  /** Whether the object is what a variable of the enclosing code holds. */
  private static boolean isCaptured(Obj object) {
    return object instanceof Obj.Member member
        && member.key() instanceof Key.Var variable
        && !(variable.symbol().owner instanceof ClassSymbol);
  }

  private void mayThrow(Obj session, Opening opening) {
    if (!here.tells(new StillOpen(session, opening))) {
      uncaught.putIfAbsent(session, opening);
    }
  }

  /** A catch clause begins. */
  void caught(StillOpen note) {
    openings().add(note.session, note.opening);
  }

  /**
   * Runs a finally block. What it closes on one of its ways it closes, and the others know why, if
   * what decides between them may have to do with the session.
   */
  void atEnd(Runnable end) {
    int before = log.size();
    Deciding outer = deciding;
    deciding = Deciding.NOTHING;
    ends++;
    end.run();
    ends--;
    if (here.isReachable() && deciding != Deciding.OTHER_THINGS) {
      log.subList(before, log.size()).forEach(openings()::remove);
    }
    deciding = outer;
  }

  /** What decides between the ways through a finally block. */
  private enum Deciding {
    NOTHING,
    OTHER_THINGS,
    ITS_OWN
  }

  /** A condition decides what the code does. */
  void decided(ExpressionTree condition) {
    if (ends > 0 && hasOpen() && deciding != Deciding.ITS_OWN) {
      boolean other = new Conditions(here.body).isOfOtherThings(condition);
      deciding = other ? Deciding.OTHER_THINGS : Deciding.ITS_OWN;
    }
  }

  // --- the end of a body

  /** What the body leaves to its callers. */
  Custody custody(Optional<Scene> exit, Optional<Scene> thrown) {
    Map<Obj, Opening> left = new LinkedHashMap<>();
    exit.ifPresent(scene -> left.putAll(scene.around().openings().open()));
    thrown.ifPresent(scene -> scene.around().openings().open().forEach(left::putIfAbsent));
    uncaught.forEach(left::putIfAbsent);
    left.entrySet().removeIf(entry -> isSettled(entry.getKey(), entry.getValue()));
    closed.keySet().removeAll(handedOn);
    return left.isEmpty() && closed.isEmpty()
        ? Custody.NONE
        : new Custody(left, Map.copyOf(closed));
  }

  private boolean isSettled(Obj session, Opening opening) {
    return handedOn.contains(session.ageless())
        || (opening.unless().isPresent() && closedAtEnd.contains(session.ageless()));
  }

  /** A body has run that was called: what it has left open is this body's. */
  void took(Map<Obj, Opening> open, int since) {
    Set<Obj> released = new HashSet<>(log.subList(since, log.size()));
    open.forEach(
        (session, opening) -> {
          if (released.contains(session)) {
            return;
          }
          if (opening.unless().isPresent() && !here.isInTask()) {
            mayThrow(session, opening);
          } else {
            openings().add(session, opening);
          }
        });
  }

  /** A task has opened a session and given it to a function. */
  void tookIn(Obj session, Opening opening) {
    openings().add(session, opening);
  }

  /** A body has run that was called, and has closed what it had opened. */
  void closed(Obj session, Opening opening) {
    closed.putIfAbsent(session.ageless(), opening);
  }

  /** What was lent for a call is taken back at its end. */
  void tookBack(Value lent, CallSite call) {
    for (Obj session : lent.objects()) {
      if (!here.touches.worksThroughSession(session)) {
        closed.put(session, Opening.at(here.spot(call.shown())));
      }
    }
  }

  /** A place in what has been released so far. */
  int mark() {
    return log.size();
  }

  /**
   * A task has ended, and given a value; others know some objects.
   *
   * @return what it has left to functions that only a caller knows
   */
  private Map<Obj, Opening> taskEnded(Value result, Predicate<Obj> others) {
    if (!here.isReachable()) {
      return Map.of();
    }
    Map<Obj, Opening> lent = new LinkedHashMap<>();
    Set<Obj> kept = keptBy(others);
    kept.addAll(reach(result, store()));
    openings()
        .open()
        .forEach(
            (session, opening) -> {
              if (kept.contains(session) || isSettled(session, opening)) {
                return;
              }
              if (leftToFunction.contains(session.ageless())) {
                lent.put(session, opening);
                return;
              }
              boolean elsewhere = closed.containsKey(session.ageless());
              report(
                  elsewhere ? Hazard.Kind.SESSION_LEFT_OPEN : Hazard.Kind.SESSION_NEVER_CLOSED,
                  session,
                  opening);
            });
    cutOff(result);
    return lent;
  }

  /** A method that a container runs as a task has ended. */
  void asyncEnded(Custody custody, Value result) {
    custody.open().forEach(openings()::add);
    taskEnded(result, Tasks::isGiven);
  }

  /** A task has ended that a call has forked. */
  Map<Obj, Opening> taskEnded(Value result, Tree fork) {
    return taskEnded(result, owner -> !Tasks.isOwn(owner, fork));
  }

  /** What the task has stored where others find it. */
  private Set<Obj> keptBy(Predicate<Obj> others) {
    Set<Obj> kept = new LinkedHashSet<>();
    store()
        .forEach(
            (owner, held) -> {
              boolean bean = here.scopes.isBean(owner);
              if (bean || others.test(owner)) {
                held.forEach(
                    (key, value) -> {
                      if (bean
                          || !(key instanceof Key.Var field)
                          || here.compilation.keepers.mayClose(field.symbol())) {
                        kept.addAll(reach(value, store()));
                      }
                    });
              }
            });
    return kept;
  }

  /** A result that is fetched through a session which is closed by now. */
  private void cutOff(Value result) {
    for (Obj object : result.objects()) {
      for (Obj session : here.touches.roots(Value.of(object))) {
        Opening opening = closed.get(session.ageless());
        if (opening != null
            && openings().of(session).isEmpty()
            && !handedOn.contains(session.ageless())) {
          report(Hazard.Kind.RESULT_CUT_OFF, session, opening);
        }
      }
    }
  }

  private void report(Hazard.Kind kind, Obj session, Opening opening) {
    here.found(
        new Hazard(
            kind,
            List.of(opening.spot()),
            effect(Effect.Kind.OPEN, Set.of(session), opening.spot()),
            opening.unless().map(spot -> effect(Effect.Kind.FAIL, Set.of(), spot)),
            Optional.empty()));
  }

  private static Effect effect(Effect.Kind kind, Set<Obj> on, Spot spot) {
    return new Effect(kind, on, Set.of(), new Ambient.Callers(), Optional.empty(), spot, "", "");
  }

  /** What can be had from a value; of a handle that works through a session only the handle. */
  private Set<Obj> reach(Value from, Store heap) {
    Set<Obj> found = new LinkedHashSet<>();
    from.objects().forEach(object -> addReach(object, heap, found));
    return found;
  }

  private void addReach(Obj object, Store heap, Set<Obj> into) {
    if (into.size() >= MOST || !into.add(object)) {
      return;
    }
    Type type = Tasks.typeOf(object);
    boolean itself = here.compilation.model.isSession(type);
    heap.stored(object)
        .forEach(
            (key, value) -> {
              if (!key.equals(FACTORY) && (itself || !key.equals(SESSION))) {
                value.objects().forEach(held -> addReach(held, heap, into));
              }
            });
  }
}
