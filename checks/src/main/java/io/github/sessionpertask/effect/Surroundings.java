package io.github.sessionpertask.effect;

import io.github.sessionpertask.heap.Obj;
import java.util.function.UnaryOperator;

/**
 * What surrounds one point of a body: the transaction of its thread. A lattice, like all that is
 * known of a point: {@link #absorb} keeps what holds on both ways.
 */
public final class Surroundings {

  private Ambient ambient;

  /** As the caller has them. */
  public Surroundings() {
    this(new Ambient.Callers());
  }

  private Surroundings(Ambient ambient) {
    this.ambient = ambient;
  }

  /** Surroundings that change on their own from here on. */
  public Surroundings copy() {
    return new Surroundings(ambient);
  }

  /** The transaction of the thread. */
  public Ambient ambient() {
    return ambient;
  }

  /** The thread is in another transaction, or none, from here on. */
  public void enter(Ambient other) {
    ambient = other;
  }

  /** Joins other surroundings into these. */
  public void absorb(Surroundings other) {
    ambient = ambient.or(other.ambient);
  }

  /** Whether joining the others would change nothing. */
  public boolean includes(Surroundings other) {
    return ambient.or(other.ambient).equals(ambient);
  }

  /** Every object replaced. */
  public void rename(UnaryOperator<Obj> change) {
    // The thread's transaction belongs to no object.
  }
}
