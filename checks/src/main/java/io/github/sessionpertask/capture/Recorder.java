package io.github.sessionpertask.capture;

import io.github.sessionpertask.effect.Ambient;
import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.overlap.Touch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Writes down what a body or a task does. */
final class Recorder {

  /** A trace longer than this tells no caller anything new. */
  private static final int MOST = 400;

  private static final int MOST_CALLS = 40;

  private static final int MOST_FORKS = 24;

  private static final int MOST_CALLS_OF_TASK = 8;

  private record SameEffect(
      Effect.Kind kind, Set<Obj> on, Set<String> names, Ambient around, boolean inert) {}

  private record SameTouch(Obj root, Touch.Kind kind, Set<Obj> locks, Set<Obj> apart) {}

  private final List<Event> events = new ArrayList<>();
  private final Set<Object> seen = new HashSet<>();
  private final Set<Obj> started = new LinkedHashSet<>();
  private int calls;
  private int forks;

  void add(Event event) {
    Object identity =
        event instanceof Event.Touched touched
            ? new SameTouch(
                touched.touch().root(),
                touched.touch().kind(),
                touched.touch().locks(),
                touched.apart())
            : event;
    if (event instanceof Event.Done done && !done.effect().changesScope()) {
      Effect effect = done.effect();
      identity =
          new SameEffect(
              effect.kind(),
              effect.on(),
              effect.names(),
              effect.around(),
              effect.inert().isPresent());
    }
    if (event instanceof Event.Entered
        || event instanceof Event.Left
        || event instanceof Event.Began
        || event instanceof Event.Ended) {
      if (events.size() < MOST) {
        events.add(event);
        seen.removeIf(SameEffect.class::isInstance);
      }
      return;
    }
    if (event instanceof Event.Called called) {
      identity = List.of(called.call().shown(), called.call().receiver());
      if (calls++ >= MOST_CALLS) {
        return;
      }
    }
    if (event instanceof Event.Forked forked) {
      if (forks++ >= MOST_FORKS) {
        return;
      }
      started.add(forked.flight().handle());
    }
    if (events.size() < MOST && seen.add(identity)) {
      events.add(event);
    }
  }

  /** The handles of the tasks that were started. */
  Set<Obj> started() {
    return started;
  }

  int size() {
    return events.size();
  }

  /** What was recorded from a place on happened to other objects. */
  void rename(int from, UnaryOperator<Obj> change) {
    for (int i = from; i < events.size(); i++) {
      Event event = events.get(i);
      if (event instanceof Event.Touched touched) {
        events.set(i, new Event.Touched(touched.touch().map(change), touched.apart()));
      } else if (event instanceof Event.Forked forked) {
        events.set(i, forked.with(forked.flight().map(change)));
      }
    }
  }

  List<Event> events() {
    return events;
  }

  List<Touch> touches() {
    List<Touch> touches = new ArrayList<>();
    for (Event event : events) {
      if (event instanceof Event.Touched touched) {
        touches.add(touched.touch());
      } else if (event instanceof Event.Forked forked && !forked.stays()) {
        touches.addAll(forked.flight().touches());
      }
    }
    return touches;
  }

  List<Effect> effects() {
    List<Effect> effects = new ArrayList<>();
    for (Event event : events) {
      if (event instanceof Event.Done done) {
        effects.add(done.effect());
      } else if (event instanceof Event.Forked forked && !forked.stays()) {
        effects.addAll(forked.flight().effects());
      }
    }
    return effects;
  }

  List<Event.Called> calls() {
    List<Event.Called> calls = new ArrayList<>();
    for (Event event : events) {
      if (event instanceof Event.Called called) {
        calls.add(called);
      } else if (event instanceof Event.Forked forked && !forked.stays()) {
        calls.addAll(forked.open());
      }
    }
    return calls.size() <= MOST_CALLS_OF_TASK
        ? calls
        : new ArrayList<>(calls.subList(0, MOST_CALLS_OF_TASK));
  }
}
