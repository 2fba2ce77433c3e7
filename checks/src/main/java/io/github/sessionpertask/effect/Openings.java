package io.github.sessionpertask.effect;

import io.github.sessionpertask.heap.Obj;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The sessions that a body has opened and that may still be open at one point of it. A lattice:
 * {@link #absorb} keeps what may be open on either way.
 */
public final class Openings {

  /** Shared by copies: it is replaced and never changed. */
  private Map<Obj, Opening> open;

  /** None. */
  public Openings() {
    this(Map.of());
  }

  private Openings(Map<Obj, Opening> open) {
    this.open = open;
  }

  Openings copy() {
    return new Openings(open);
  }

  /** What may be open. */
  public Map<Obj, Opening> open() {
    return open;
  }

  /** How a session was opened, if it may be open. */
  public Optional<Opening> of(Obj session) {
    return Optional.ofNullable(open.get(session));
  }

  /** A session is open from here on. */
  public void add(Obj session, Opening opening) {
    Opening old = open.get(session);
    Opening now = old == null ? opening : old.or(opening);
    if (!now.equals(old)) {
      Map<Obj, Opening> more = new LinkedHashMap<>(open);
      more.put(session, now);
      open = more;
    }
  }

  /** A session is not open, or somebody else's, from here on. */
  public void remove(Obj session) {
    if (open.containsKey(session)) {
      Map<Obj, Opening> fewer = new LinkedHashMap<>(open);
      fewer.remove(session);
      open = fewer;
    }
  }

  /** Only what may be open there too stays open. */
  public void retain(Openings others) {
    if (!others.open.keySet().containsAll(open.keySet())) {
      Map<Obj, Opening> fewer = new LinkedHashMap<>(open);
      fewer.keySet().retainAll(others.open.keySet());
      open = fewer;
    }
  }

  void absorb(Openings other) {
    if (open != other.open) {
      other.open.forEach(this::add);
    }
  }

  boolean includes(Openings other) {
    return open == other.open || open.keySet().containsAll(other.open.keySet());
  }

  void rename(UnaryOperator<Obj> change) {
    if (open.isEmpty()) {
      return;
    }
    Openings renamed = new Openings();
    open.forEach((session, opening) -> renamed.add(change.apply(session), opening));
    open = renamed.open;
  }
}
