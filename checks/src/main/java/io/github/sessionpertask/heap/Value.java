package io.github.sessionpertask.heap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The objects that an expression may denote; none where it denotes nothing of interest.
 *
 * @param objects the objects
 * @param some whether it is one of several elements, so that what happens to it does not happen to
 *     all of them
 */
public record Value(Set<Obj> objects, boolean some) {

  // Written out, as of Obj.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Value that && some == that.some && objects.equals(that.objects));
  }

  @Override
  public int hashCode() {
    return objects.hashCode() * 2 + (some ? 1 : 0);
  }

  /** Nothing of interest. */
  public static final Value NONE = new Value(Set.of(), false);

  /** More objects than this are no longer told apart: the rest is given up. */
  private static final int MOST = 24;

  /** Exactly this object. */
  public static Value of(Obj object) {
    return new Value(Set.of(object), false);
  }

  /** One of these objects. */
  public static Value of(Collection<? extends Obj> objects, boolean some) {
    if (objects.isEmpty()) {
      return NONE;
    }
    List<Obj> list = new ArrayList<>(objects);
    Set<Obj> set = new LinkedHashSet<>(list.subList(0, Math.min(MOST, list.size())));
    return new Value(Collections.unmodifiableSet(set), some);
  }

  /** Whether it denotes nothing of interest. */
  public boolean isNone() {
    return objects.isEmpty();
  }

  /** What denotes the objects of either. */
  public Value or(Value other) {
    if (other.isNone() || this == other || includes(other)) {
      return this;
    }
    if (isNone()) {
      return other;
    }
    Set<Obj> all = new LinkedHashSet<>(objects);
    all.addAll(other.objects);
    return of(all, some || other.some);
  }

  /** The same objects, as one of several elements. */
  public Value asSome() {
    return isNone() ? this : new Value(objects, true);
  }

  /** Each object replaced. */
  public Value map(UnaryOperator<Obj> change) {
    if (isNone()) {
      return this;
    }
    boolean same = true;
    for (Obj object : objects) {
      same &= change.apply(object) == object;
    }
    if (same) {
      return this;
    }
    Set<Obj> changed = new LinkedHashSet<>();
    objects.forEach(object -> changed.add(change.apply(object)));
    return of(changed, some);
  }

  /** Whether it denotes all that the other does. */
  public boolean includes(Value other) {
    return objects.containsAll(other.objects) && (some || !other.some);
  }
}
