package io.github.sessionpertask.capture;

import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Store;
import io.github.sessionpertask.heap.Value;
import java.util.List;
import java.util.Set;

/**
 * What a body does, in terms of its receiver and parameters: the trace that a caller replays.
 *
 * @param body the body
 * @param events what it does, in order
 * @param result what it returns
 * @param heap what objects hold when it returns
 * @param joined what it surely joins
 * @param custody what it has done with the sessions that it has opened
 */
record Summary(
    Body body, List<Event> events, Value result, Store heap, Set<Obj> joined, Custody custody) {

  /** The summary of a body that is being summarised: the start of the fixpoint. */
  static Summary unknown(Body body) {
    return new Summary(body, List.of(), Value.NONE, new Store(), Set.of(), Custody.NONE);
  }

  /** Whether the other summary says no more than this one. */
  boolean sameAs(Summary other) {
    return events.size() == other.events.size() && result.equals(other.result);
  }
}
