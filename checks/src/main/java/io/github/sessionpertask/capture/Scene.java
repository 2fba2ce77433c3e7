package io.github.sessionpertask.capture;

import io.github.sessionpertask.effect.Surroundings;
import io.github.sessionpertask.flow.FlowState;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Store;
import io.github.sessionpertask.overlap.Timeline;
import java.util.function.UnaryOperator;

/**
 * What is known at one point of a body: what variables and objects hold, and what is in flight.
 *
 * @param store what variables and objects hold
 * @param time what is in flight, and which locks are held
 * @param around the transaction of the thread
 */
record Scene(Store store, Timeline time, Surroundings around) implements FlowState<Scene> {

  Scene() {
    this(new Store(), new Timeline(), new Surroundings());
  }

  @Override
  public Scene copy() {
    return new Scene(store.copy(), time.copy(), around.copy());
  }

  @Override
  public void absorb(Scene other) {
    store.absorb(other.store);
    time.absorb(other.time);
    around.absorb(other.around);
  }

  @Override
  public boolean includes(Scene other) {
    return store.includes(other.store)
        && time.includes(other.time)
        && around.includes(other.around);
  }

  /** An expression or a variable is reached again: what it stood for becomes an earlier one. */
  void age(Object again) {
    UnaryOperator<Obj> older = object -> object.aged(again);
    store.rename(older);
    time.rename(older);
    around.rename(older);
  }
}
