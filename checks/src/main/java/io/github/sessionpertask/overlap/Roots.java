package io.github.sessionpertask.overlap;

import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;

/** Whether two abstract objects may be one object at run time. */
final class Roots {

  private Roots() {}

  static boolean mayBeSame(Obj a, Obj b) {
    if (a instanceof Obj.Opened || b instanceof Obj.Opened) {
      return false;
    }
    if (a.equals(b)) {
      return true;
    }
    return a instanceof Obj.Member x
        && b instanceof Obj.Member y
        && Key.mayBeSame(x.key(), y.key())
        && mayBeSame(x.owner(), y.owner());
  }
}
