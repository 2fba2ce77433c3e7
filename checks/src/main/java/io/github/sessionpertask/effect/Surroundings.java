package io.github.sessionpertask.effect;

import io.github.sessionpertask.heap.Obj;
import java.util.function.UnaryOperator;

/**
 * What surrounds one point of a body: the transaction of its thread, what look-ups find there, and
 * the sessions that it has opened and must close. A lattice, like all that is known of a point:
 * {@link #absorb} keeps what holds where two ways meet.
 */
public final class Surroundings {

  private Ambient ambient;
  private final Openings openings;
  private final LookUps lookUps;

  /** As the caller has them. */
  public Surroundings() {
    this(new Ambient.Callers(), new Openings(), new LookUps());
  }

  private Surroundings(Ambient ambient, Openings openings, LookUps lookUps) {
    this.ambient = ambient;
    this.openings = openings;
    this.lookUps = lookUps;
  }

  /** Surroundings that change on their own from here on. */
  public Surroundings copy() {
    return new Surroundings(ambient, openings.copy(), lookUps.copy());
  }

  /** The transaction of the thread. */
  public Ambient ambient() {
    return ambient;
  }

  /** The sessions that may be open. */
  public Openings openings() {
    return openings;
  }

  /** What look-ups find. */
  public LookUps lookUps() {
    return lookUps;
  }

  /** The thread is in another transaction, or none, from here on. */
  public void enter(Ambient other) {
    ambient = other;
  }

  /** Joins other surroundings into these. */
  public void absorb(Surroundings other) {
    ambient = ambient.or(other.ambient);
    openings.absorb(other.openings);
    lookUps.absorb(other.lookUps);
  }

  /** Whether joining the others would change nothing. */
  public boolean includes(Surroundings other) {
    return ambient.or(other.ambient).equals(ambient)
        && openings.includes(other.openings)
        && lookUps.includes(other.lookUps);
  }

  /** Every object replaced. */
  public void rename(UnaryOperator<Obj> change) {
    openings.rename(change);
    lookUps.rename(change);
  }
}
