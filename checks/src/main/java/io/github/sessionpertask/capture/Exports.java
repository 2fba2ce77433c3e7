package io.github.sessionpertask.capture;

import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Store;
import io.github.sessionpertask.heap.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What of a body's heap its callers can see. */
final class Exports {

  private static final int MOST = 120;

  private Exports() {}

  /** What is held by objects that callers know, or get by the result or an event. */
  static Store of(Store heap, List<Event> events, Value result) {
    Set<Obj> seen = new LinkedHashSet<>();
    reach(heap, result, seen);
    for (Event event : events) {
      if (event instanceof Event.Called called) {
        reach(heap, called.call().receiver(), seen);
        called.call().arguments().forEach(argument -> reach(heap, argument, seen));
      } else if (event instanceof Event.Forked forked) {
        reach(heap, forked.task(), seen);
        reach(heap, Value.of(forked.flight().handle()), seen);
        for (Event.Called open : forked.open()) {
          reach(heap, open.call().receiver(), seen);
          open.call().arguments().forEach(argument -> reach(heap, argument, seen));
        }
      }
    }
    Store exported = new Store();
    heap.forEach(
        (owner, held) -> {
          if (isKnown(owner)) {
            held.values().forEach(value -> reach(heap, value, seen));
          }
        });
    int[] left = {MOST};
    heap.forEach(
        (owner, held) -> {
          if (left[0] > 0 && (isKnown(owner) || seen.contains(owner))) {
            left[0]--;
            held.forEach((key, value) -> exported.write(Value.of(owner), key, value));
          }
        });
    return exported;
  }

  private static boolean isKnown(Obj owner) {
    Obj current = owner;
    while (current instanceof Obj.Member member) {
      current = member.owner();
    }
    return !(current instanceof Obj.Made);
  }

  /** Adds all that can be had from a value. */
  static void reach(Store heap, Value from, Set<Obj> into) {
    for (Obj object : from.objects()) {
      if (into.size() < MOST && into.add(object)) {
        heap.stored(object).values().forEach(value -> reach(heap, value, into));
        if (object instanceof Obj.Member member) {
          reach(heap, Value.of(member.owner()), into);
        }
      }
    }
  }
}
