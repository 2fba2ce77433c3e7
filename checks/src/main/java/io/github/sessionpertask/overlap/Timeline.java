package io.github.sessionpertask.overlap;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.sessionpertask.heap.Obj;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What may be in flight at one point of a body. A lattice: {@link #absorb} unites the tasks that
 * may be in flight and intersects what must hold, the locks and the joins.
 */
public final class Timeline {

  private final Map<Obj, Flight> inFlight;
  private final Set<Obj> locks;
  private final Set<Obj> partlyJoined;
  private final Set<Obj> joined;
  private final Flags flags;

  /** A timeline on which nothing has happened. */
  public Timeline() {
    this(
        new LinkedHashMap<>(),
        new LinkedHashSet<>(),
        new LinkedHashSet<>(),
        new LinkedHashSet<>(),
        new Flags());
  }

  private Timeline(
      Map<Obj, Flight> inFlight,
      Set<Obj> locks,
      Set<Obj> partlyJoined,
      Set<Obj> joined,
      Flags flags) {
    this.inFlight = inFlight;
    this.locks = locks;
    this.partlyJoined = partlyJoined;
    this.joined = joined;
    this.flags = flags;
  }

  /** A timeline that changes on its own from here on. */
  public Timeline copy() {
    return new Timeline(
        new LinkedHashMap<>(inFlight),
        new LinkedHashSet<>(locks),
        new LinkedHashSet<>(partlyJoined),
        new LinkedHashSet<>(joined),
        flags.copy());
  }

  /** What is in flight but for the tasks behind some handles. */
  public Timeline without(Set<Obj> handles) {
    if (handles.isEmpty()) {
      return this;
    }
    Timeline rest = copy();
    handles.forEach(rest::forget);
    return rest;
  }

  /** Those of the handles behind which no task is in flight, whichever turn of a loop forked it. */
  public Set<Obj> notInFlight(Set<Obj> handles) {
    if (handles.isEmpty()) {
      return handles;
    }
    Set<Obj> ended = new LinkedHashSet<>(handles);
    Set<Obj> running = new LinkedHashSet<>();
    inFlight.keySet().forEach(handle -> running.add(handle.ageless()));
    ended.removeIf(handle -> running.contains(handle.ageless()));
    return ended;
  }

  /** The tasks that may be in flight. */
  public Collection<Flight> flights() {
    return List.copyOf(inFlight.values());
  }

  /** The handles of the tasks that may be in flight. */
  public Set<Obj> handles() {
    return Set.copyOf(inFlight.keySet());
  }

  /** Whether the task behind a handle may be in flight. */
  public boolean isInFlight(Obj handle) {
    return inFlight.containsKey(handle);
  }

  /**
   * Whether a task behind one of the handles may be in flight of which it is known where it runs.
   */
  public boolean isKnownInFlight(Collection<Obj> handles) {
    return handles.stream()
        .anyMatch(
            handle ->
                inFlight.containsKey(handle) && !inFlight.get(handle).is(Flight.Trait.UNKNOWN));
  }

  /** The locks that are surely held. */
  public Set<Obj> locks() {
    return Set.copyOf(locks);
  }

  /** The handles that have surely been joined. */
  public Set<Obj> joined() {
    return Set.copyOf(joined);
  }

  /** A local flag is true from here on, or false. */
  public void flag(VarSymbol flag, boolean value) {
    if (value) {
      flags.set(flag, new Flags.Joined(joined, partlyJoined));
    } else {
      flags.cleared(flag);
    }
  }

  /** A local flag has some value from here on. */
  public void forgetFlag(VarSymbol flag) {
    flags.forget(flag);
  }

  /**
   * A local flag is seen to be true: what had been joined when it was set has been joined. Where
   * the flag is surely false nobody gets to, so anything may be said there.
   */
  public void assumeFlag(VarSymbol flag) {
    if (flags.isFalse(flag)) {
      join(handles());
    } else {
      Flags.Joined done = flags.joinedIf(flag);
      join(done.all());
      partlyJoined.addAll(done.one());
    }
  }

  /** A lock is taken. */
  public void lock(Obj lock) {
    locks.add(lock);
  }

  /** A lock is given back. */
  public void unlock(Obj lock) {
    locks.remove(lock);
  }

  /** A task is in flight from here on. */
  public void fork(Flight flight) {
    inFlight.merge(flight.handle(), flight, Flight::or);
  }

  /** A task is known to be over, or never to have been. */
  public void forget(Obj handle) {
    inFlight.remove(handle);
  }

  /** The tasks behind the handles, and all that complete before them, have ended. */
  public void join(Collection<Obj> handles) {
    Set<Obj> over = withPredecessors(handles);
    for (Flight flight : flights()) {
      if (flight.signals().stream().anyMatch(over::contains)) {
        over.addAll(withPredecessors(Set.of(flight.handle())));
      }
    }
    over.forEach(inFlight::remove);
    joined.addAll(over);
  }

  /** One of the tasks behind the handles has ended. */
  public void joinOne(Collection<Obj> handles) {
    partlyJoined.addAll(withPredecessors(handles));
  }

  /** All that each iteration of a loop has joined is joined after it. */
  public void joinWhatEachIterationJoined(Timeline afterIterations) {
    Set<Obj> over = new LinkedHashSet<>(afterIterations.partlyJoined);
    for (Flight flight : inFlight.values()) {
      if (!flight.executors().isEmpty()
          && afterIterations.partlyJoined.containsAll(flight.executors())) {
        over.add(flight.handle());
      }
    }
    join(over);
    partlyJoined.removeAll(afterIterations.partlyJoined);
  }

  /** All tasks of an executor have ended. */
  public void joinExecutor(Obj executor) {
    List<Obj> over = new ArrayList<>();
    for (Flight flight : inFlight.values()) {
      if (flight.executors().equals(Set.of(executor))) {
        over.add(flight.handle());
      }
    }
    partlyJoined.add(executor);
    join(over);
    joined.add(executor);
  }

  /** All tasks that signal this object have done so. */
  public void awaitSignal(Obj signal) {
    List<Obj> over = new ArrayList<>();
    for (Flight flight : inFlight.values()) {
      if (flight.signals().contains(signal)) {
        over.add(flight.handle());
      }
    }
    join(over);
    joined.add(signal);
  }

  /** The given handles and all that complete before them. */
  Set<Obj> withPredecessors(Collection<Obj> handles) {
    Set<Obj> all = new LinkedHashSet<>();
    handles.forEach(handle -> addWithPredecessors(handle, all));
    return all;
  }

  private void addWithPredecessors(Obj handle, Set<Obj> into) {
    if (into.add(handle) && inFlight.containsKey(handle)) {
      inFlight.get(handle).after().forEach(before -> addWithPredecessors(before, into));
    }
  }

  /** What a block has forked and joined counts where it is left by an exception, too. */
  public void assumeJoinsOf(Timeline afterBlock) {
    inFlight.keySet().retainAll(afterBlock.inFlight.keySet());
    partlyJoined.addAll(afterBlock.partlyJoined);
    joined.addAll(afterBlock.joined);
  }

  /** Joins another timeline into this one. */
  public void absorb(Timeline other) {
    Set<Obj> mine = Set.copyOf(inFlight.keySet());
    other.inFlight.forEach(
        (handle, flight) ->
            inFlight.merge(handle, flight, (a, b) -> a.or(b, mine, other.inFlight.keySet())));
    locks.retainAll(other.locks);
    partlyJoined.retainAll(other.partlyJoined);
    joined.retainAll(other.joined);
    flags.absorb(other.flags);
  }

  /** Whether joining the other timeline would change nothing. */
  public boolean includes(Timeline other) {
    return inFlight.keySet().containsAll(other.inFlight.keySet())
        && other.locks.containsAll(locks)
        && other.partlyJoined.containsAll(partlyJoined)
        && other.joined.containsAll(joined)
        && flags.includes(other.flags);
  }

  /** Every object replaced. */
  public void rename(UnaryOperator<Obj> change) {
    if (!inFlight.isEmpty()) {
      List<Flight> flights = new ArrayList<>(inFlight.values());
      inFlight.clear();
      flights.forEach(flight -> fork(flight.map(change)));
    }
    flags.rename(change);
    for (Set<Obj> set : List.of(locks, partlyJoined)) {
      List<Obj> objects = new ArrayList<>(set);
      set.clear();
      objects.forEach(object -> set.add(change.apply(object)));
    }
  }
}
