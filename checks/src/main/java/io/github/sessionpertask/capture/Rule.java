package io.github.sessionpertask.capture;

import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.effect.Hazard;
import io.github.sessionpertask.overlap.Flight;
import java.util.List;

/**
 * What a check over effects asks of the walk of a body. Each body has rules of its own; they are
 * told what happens in the order in which it happens.
 */
interface Rule {

  /** The rules of all checks, for one body. */
  static List<Rule> all(BodyAnalysis here) {
    return List.of(
        new LeftTransactions(here),
        new UncommittedWrites(here),
        new StaleReads(here),
        new LeftScopes(here),
        new LazyWalks(here));
  }

  /** A task is about to be in flight. */
  default void forked(Flight flight) {}

  /** Something is done on the walked body's own thread. */
  default void done(Effect effect) {}

  /** A task is about to be joined. */
  default void joined(Flight flight) {}

  /**
   * A called body goes wrong if it is in a transaction.
   *
   * @param hazard what goes wrong
   * @param seen its effect, seen from the walked body
   */
  default void suspected(Hazard hazard, Effect seen) {}

  /** The body has been walked. */
  default void ended() {}
}
