package io.github.sessionpertask.effect;

import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Spot;
import java.util.List;
import java.util.Optional;

/**
 * Something that goes wrong although no two computations touch one session: an effect happens in
 * another scope, transaction or snapshot than the code was written for.
 *
 * @param kind what goes wrong
 * @param sites where it is reported, innermost first, then the calls that lead there
 * @param effect what happens in the wrong place
 * @param other what it does not go together with, such as the starter's own write
 * @param transaction the transaction that was meant
 */
public record Hazard(
    Kind kind,
    List<Spot> sites,
    Effect effect,
    Optional<Effect> other,
    Optional<Transaction> transaction) {

  /** What goes wrong. */
  public enum Kind {
    /** A task looks up a session where nothing is bound to its thread or request. */
    SCOPE_MISSING,
    /** A task finds another session than its starter, whose scope it has left. */
    SCOPE_LEFT,
    /** A task asks a session for something that may be asked on its own thread alone. */
    SESSION_MOVED,
    /** A task writes through a session that does so in transactions only, where there is none. */
    TRANSACTION_MISSING,
    /** A task loads an association through the session that has loaded the entity. */
    ASSOCIATION_LOADED,
    /** A task writes outside the transaction of its starter. */
    TRANSACTION_LEFT,
    /** A task opens a session that nobody closes. */
    SESSION_NEVER_CLOSED,
    /** A task opens a session and leaves it open on one of its ways. */
    SESSION_LEFT_OPEN,
    /** A task gives what it has to fetch through a session that it has closed. */
    RESULT_CUT_OFF,
    /**
     * A task calls a method whose transaction is not opened, because no container stands between.
     */
    TRANSACTION_INERT,
    /** A task looks for what its starter has written and not yet committed. */
    WRITE_INVISIBLE,
    /** A transaction reads again what others have changed, and gets what it has read before. */
    READ_STALE,
    /** The same, if the database is one that keeps a snapshot unless told otherwise. */
    READ_STALE_BY_DEFAULT
  }

  /** The same hazard, and what it does not go together with. */
  public Hazard beside(Effect another) {
    return new Hazard(kind, sites, effect, Optional.of(another), transaction);
  }

  /** The same hazard, its effect seen from elsewhere. */
  public Hazard of(Effect seen) {
    return new Hazard(kind, sites, seen, other, transaction);
  }

  /** The same hazard of another kind. */
  public Hazard as(Kind another) {
    return new Hazard(another, sites, effect, other, transaction);
  }

  /** The same hazard in another transaction. */
  public Hazard in(Transaction another) {
    return new Hazard(kind, sites, effect, other, Optional.of(another));
  }

  /** The innermost place. */
  public Spot site() {
    return sites.get(0);
  }

  /** The session that it is about, where it is about one. */
  public Optional<Obj> session() {
    return effect.on().stream().findFirst().map(Obj::ageless);
  }
}
