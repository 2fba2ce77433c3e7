package io.github.sessionpertask.effect;

import io.github.sessionpertask.heap.Obj;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What look-ups on the thread of a body may find at one point of it, because the thread was given a
 * session. A lattice: {@link #absorb} keeps what may be found on either way.
 */
public final class LookUps {

  private boolean any;

  /** Shared by copies: it is replaced and never changed. */
  private Set<Obj> bound;

  /** They find nothing. */
  public LookUps() {
    this(false, Set.of());
  }

  private LookUps(boolean any, Set<Obj> bound) {
    this.any = any;
    this.bound = bound;
  }

  LookUps copy() {
    return new LookUps(any, bound);
  }

  /** The thread has been given a session: through these holders, or one for all look-ups. */
  public void bind(Set<Obj> holders) {
    any |= holders.isEmpty();
    add(holders);
  }

  private void add(Set<Obj> holders) {
    if (!bound.containsAll(holders)) {
      Set<Obj> more = new LinkedHashSet<>(bound);
      more.addAll(holders);
      bound = more;
    }
  }

  /** What the thread was given through these holders is taken away. */
  public void unbind(Set<Obj> holders) {
    if (holders.stream().anyMatch(bound::contains)) {
      Set<Obj> fewer = new LinkedHashSet<>(bound);
      fewer.removeAll(holders);
      bound = fewer;
    }
  }

  /** Whether the thread was given a session that all look-ups may find. */
  public boolean findAny() {
    return any;
  }

  /** Whether one of these holders may give a session. */
  public boolean find(Set<Obj> holders) {
    return holders.stream().anyMatch(bound::contains);
  }

  /** Joins others into these. */
  void absorb(LookUps other) {
    any |= other.any;
    add(other.bound);
  }

  /** Whether joining the others would change nothing. */
  boolean includes(LookUps other) {
    return (any || !other.any) && bound.containsAll(other.bound);
  }

  /** Every object replaced. */
  void rename(UnaryOperator<Obj> change) {
    if (!bound.isEmpty()) {
      Set<Obj> changed = new LinkedHashSet<>();
      bound.forEach(holder -> changed.add(change.apply(holder)));
      bound = changed;
    }
  }
}
