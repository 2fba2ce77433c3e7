package io.github.sessionpertask.capture;

import io.github.sessionpertask.effect.Opening;
import io.github.sessionpertask.heap.Obj;
import java.util.Map;

/**
 * What a body has done with the sessions that it has opened.
 *
 * @param open those that it may have left open
 * @param closed those that it has closed
 */
record Custody(Map<Obj, Opening> open, Map<Obj, Opening> closed) {

  /** Of a body that has opened none. */
  static final Custody NONE = new Custody(Map.of(), Map.of());
}
