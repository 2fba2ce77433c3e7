package io.github.sessionpertask.overlap;

import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Spot;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A computation touches something that only one may touch at a time.
 *
 * @param root what is touched
 * @param kind how
 * @param locks the locks that are surely held meanwhile
 * @param spot where, seen from the analysed body
 * @param type simple name of the type of what is touched
 * @param via how the body gets there, where a call stands between, such as {@code PartDao.byId}
 */
public record Touch(Obj root, Kind kind, Set<Obj> locks, Spot spot, String type, String via) {

  /** How something is touched. */
  public enum Kind {
    /** It is used. */
    USE,
    /** It is used by closing, at the end of a block, what works through it. */
    BLOCK_END,
    /** It, or its transaction, ends. */
    END,
    /** A reactive session is asked for something: that goes on after the call. */
    OPERATION
  }

  /** The same touch of another object, by the same way. */
  public Touch of(Obj other) {
    return new Touch(other, kind, locks, spot, type, via);
  }

  /** Every object replaced. */
  public Touch map(UnaryOperator<Obj> change) {
    Set<Obj> changed = new LinkedHashSet<>();
    locks.forEach(lock -> changed.add(change.apply(lock)));
    return new Touch(change.apply(root), kind, changed, spot, type, via);
  }

  /** Whether a lock keeps the two apart in time. */
  boolean excludes(Touch other) {
    return locks.stream().anyMatch(other.locks::contains);
  }

  /** Whether both may touch the same object. */
  boolean meets(Touch other) {
    return Roots.mayBeSame(root, other.root);
  }
}
