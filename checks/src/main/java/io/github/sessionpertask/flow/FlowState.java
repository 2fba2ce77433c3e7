package io.github.sessionpertask.flow;

/**
 * What an analysis knows at one point of a body: an element of a join semilattice.
 *
 * @param <S> the implementing type
 */
public interface FlowState<S extends FlowState<S>> {

  /** A state that changes on its own from here on. */
  S copy();

  /** Joins another state into this one: what either says may hold afterwards. */
  void absorb(S other);

  /** Whether joining the other state would change nothing. */
  boolean includes(S other);
}
