package io.github.sessionpertask.overlap;

import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Decides which computations may be in flight together and touch the same object.
 *
 * <p>What is decided here, once: a task may be in flight from its fork to the first join of its
 * handle that lies on every path; a branch that joins and one that does not leave it in flight. Two
 * tasks meet if neither completes before the other starts, no executor runs them one after the
 * other, and no lock is held around both touches. Knowingly dropped: what an exception between a
 * fork and its join leaves in flight, unless a loop joins several tasks or the join had a time-out.
 */
public final class Overlaps {

  /** A task that meets more than this many others is told, and they have met others before. */
  private static final int MOST = 64;

  private Overlaps() {}

  /**
   * The conflicts of a task that is about to be forked with those in flight.
   *
   * @param apart the handles of tasks that it surely does not meet
   */
  public static List<Conflict> ofFork(Timeline timeline, Flight started, Set<Obj> apart) {
    List<Conflict> found = new ArrayList<>();
    Set<Obj> before = timeline.withPredecessors(started.after());
    before.addAll(apart);
    int met = 0;
    for (Flight flight : timeline.flights()) {
      int known = found.size();
      if (!before.contains(flight.handle())) {
        between(flight, started, found);
      }
      if (found.size() > known && ++met == MOST) {
        break;
      }
    }
    return found;
  }

  /** The conflicts of two tasks that are in flight together. */
  public static void between(Flight a, Flight b, List<Conflict> into) {
    if (oneAtATime(a, b) || a.is(Flight.Trait.LATER)) {
      return;
    }
    boolean again = a.site().tree() == b.site().tree();
    for (Touch x : a.touches()) {
      for (Touch y : b.touches()) {
        if (!x.meets(y)
            || x.excludes(y)
            || (again && x.root().isEarlier() && y.root().isEarlier())) {
          continue;
        }
        if (again) {
          Spot outer = a.sites().equals(b.sites()) ? b.site() : b.sites().get(b.sites().size() - 1);
          into.add(new Conflict(Conflict.Kind.AGAIN, b, y, x, outer, 2));
        } else {
          if (x.kind() != Touch.Kind.OPERATION) {
            into.add(new Conflict(Conflict.Kind.SIBLINGS, a, x, y, b.site(), 2));
          }
          // Of two operations, it is the second that has been started too early.
          into.add(new Conflict(Conflict.Kind.SIBLINGS, b, y, x, a.site(), 2));
        }
      }
    }
  }

  private static boolean oneAtATime(Flight a, Flight b) {
    boolean sameExecutor =
        a.executors().size() == 1
            && a.executors().equals(b.executors())
            && !a.executors().iterator().next().isEarlier();
    if (sameExecutor && a.is(Flight.Trait.SERIAL)) {
      return true;
    }
    // Two stages that are not async run one after the other, where their predecessor completes.
    return a.is(Flight.Trait.SYNC_STAGE)
        && b.is(Flight.Trait.SYNC_STAGE)
        && a.after().equals(b.after());
  }

  /**
   * The conflicts of the starter's touch with the tasks in flight.
   *
   * @param contents the objects that one of several elements may be
   */
  public static List<Conflict> ofTouch(
      Timeline timeline, Touch touch, Function<Obj, Set<Obj>> contents) {
    List<Conflict> found = new ArrayList<>();
    for (Flight flight : timeline.flights()) {
      if (flight.is(Flight.Trait.LATER) && touch.kind() != Touch.Kind.END) {
        continue;
      }
      for (Touch theirs : flight.touches()) {
        if (meets(touch, theirs, contents) && !touch.excludes(theirs)) {
          Conflict.Kind kind =
              touch.kind() == Touch.Kind.END ? Conflict.Kind.END : Conflict.Kind.STARTER;
          found.add(new Conflict(kind, flight, theirs, touch, touch.spot(), 1));
        }
      }
    }
    return found;
  }

  private static boolean meets(Touch mine, Touch theirs, Function<Obj, Set<Obj>> contents) {
    return mine.meets(theirs)
        || contents.apply(mine.root()).contains(theirs.root())
        || contents.apply(theirs.root()).contains(mine.root());
  }
}
