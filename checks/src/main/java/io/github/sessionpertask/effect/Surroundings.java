package io.github.sessionpertask.effect;

import io.github.sessionpertask.heap.Obj;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What surrounds one point of a body: the transactions that are open and what has been done in
 * them, what look-ups find, and the sessions that the code has opened and must close. A lattice,
 * like all that is known of a point: {@link #absorb} keeps the transactions that are open on both
 * ways, all that has been done in them on either, and the scopes that surely have a session.
 */
public final class Surroundings {

  private Ambient ambient;
  private final Openings openings;
  private final LookUps lookUps;
  private List<Ambient> suspended;
  private Map<Obj, Transaction> ofSessions;
  private Map<Transaction, Progress> progress;
  private final Set<Obj> scopes;

  /** As the caller has them. */
  public Surroundings() {
    this(new Ambient.Callers());
  }

  /** Those of a thread. */
  public Surroundings(Ambient ambient) {
    this(ambient, List.of(), Map.of(), Map.of(), new Openings(), new LookUps(), Set.of());
  }

  private Surroundings(
      Ambient ambient,
      List<Ambient> suspended,
      Map<Obj, Transaction> ofSessions,
      Map<Transaction, Progress> progress,
      Openings openings,
      LookUps lookUps,
      Set<Obj> scopes) {
    this.ambient = ambient;
    this.suspended = suspended;
    this.ofSessions = ofSessions;
    this.progress = progress;
    this.openings = openings;
    this.lookUps = lookUps;
    this.scopes = new LinkedHashSet<>(scopes);
  }

  /** Surroundings that change on their own from here on. */
  public Surroundings copy() {
    return new Surroundings(
        ambient, suspended, ofSessions, progress, openings.copy(), lookUps.copy(), scopes);
  }

  /** The sessions of the scopes that are open. */
  public Set<Obj> scopes() {
    return Set.copyOf(scopes);
  }

  /** Scopes are open from here on; gives those sessions that were not there. */
  public Set<Obj> enterScopes(Set<Obj> sessions) {
    Set<Obj> added = new LinkedHashSet<>(sessions);
    added.removeAll(scopes);
    scopes.addAll(added);
    return added;
  }

  /** The scopes of these sessions are left. */
  public void leaveScopes(Set<Obj> sessions) {
    scopes.removeAll(sessions);
  }

  /** The transaction of the thread. */
  public Ambient ambient() {
    return ambient;
  }

  /** The sessions that may be open. */
  public Openings openings() {
    return openings;
  }

  /** What look-ups find. */
  public LookUps lookUps() {
    return lookUps;
  }

  /** The transaction in which something is done through one of these sessions. */
  public Ambient around(Collection<Obj> sessions) {
    for (Obj session : sessions) {
      Transaction own = ofSessions.get(session);
      if (own != null) {
        return new Ambient.Within(own);
      }
    }
    return ambient;
  }

  /** All transactions that are surely open. */
  public Set<Transaction> open() {
    Set<Transaction> all = new LinkedHashSet<>();
    ambient.open().ifPresent(all::add);
    all.addAll(ofSessions.values());
    return all;
  }

  /** Whether the transaction is that of the session. */
  public boolean isOf(Transaction transaction, Obj session) {
    return transaction.equals(ofSessions.get(session));
  }

  /** Code begins that says this of its transaction. */
  public void enter(Ambient inner) {
    List<Ambient> longer = new ArrayList<>(suspended);
    longer.add(ambient);
    suspended = List.copyOf(longer);
    ambient = ambient.around(inner);
  }

  /** The code that was entered last ends, and with it what it began. */
  public void leave() {
    forget(Transaction.OF_CALLER);
    Ambient before = suspended.isEmpty() ? withoutBegun() : suspended.get(suspended.size() - 1);
    if (!before.equals(ambient)) {
      ambient.open().ifPresent(this::forget);
    }
    suspended = suspended.isEmpty() ? suspended : suspended.subList(0, suspended.size() - 1);
    ambient = before;
  }

  /** What is around code that ends a transaction which it has not begun. */
  private Ambient withoutBegun() {
    return ambient.open().filter(open -> !open.origin().isContainers()).isPresent()
        ? new Ambient.Callers()
        : ambient;
  }

  /** A transaction begins on sessions. */
  public void begin(Transaction transaction, Collection<Obj> sessions) {
    Map<Obj, Transaction> more = new LinkedHashMap<>(ofSessions);
    sessions.forEach(session -> more.put(session, transaction));
    ofSessions = more;
    forget(transaction);
  }

  /**
   * The transactions of sessions end.
   *
   * @param forGood whether there is none afterwards even if a session commits only when told to
   */
  public void end(Collection<Obj> sessions, boolean forGood) {
    forget(Transaction.OF_CALLER);
    for (Obj session : sessions) {
      Transaction own = ofSessions.get(session);
      if (own != null) {
        forget(own);
        if (forGood || own.origin() != Transaction.Origin.MANUAL) {
          Map<Obj, Transaction> fewer = new LinkedHashMap<>(ofSessions);
          fewer.remove(session);
          ofSessions = fewer;
        }
      }
    }
  }

  /** What has been done in a transaction. */
  public Progress progress(Transaction transaction) {
    return progress.getOrDefault(transaction, Progress.NONE);
  }

  /** More has been done in a transaction. */
  public void proceed(Transaction transaction, Progress further) {
    if (!further.equals(progress(transaction))) {
      Map<Transaction, Progress> more = new LinkedHashMap<>(progress);
      more.put(transaction, further);
      progress = more;
    }
  }

  private void forget(Transaction transaction) {
    if (progress.containsKey(transaction)) {
      Map<Transaction, Progress> fewer = new LinkedHashMap<>(progress);
      fewer.remove(transaction);
      progress = fewer;
    }
  }

  /** Joins other surroundings into these. */
  public void absorb(Surroundings other) {
    ambient = ambient.or(other.ambient);
    openings.absorb(other.openings);
    lookUps.absorb(other.lookUps);
    suspended = suspended.equals(other.suspended) ? suspended : List.of();
    if (!ofSessions.equals(other.ofSessions)) {
      Map<Obj, Transaction> both = new LinkedHashMap<>(ofSessions);
      both.entrySet().retainAll(other.ofSessions.entrySet());
      ofSessions = both;
    }
    if (!progress.equals(other.progress)) {
      Map<Transaction, Progress> either = new LinkedHashMap<>(progress);
      other.progress.forEach((own, theirs) -> either.merge(own, theirs, Progress::or));
      progress = either;
    }
    scopes.retainAll(other.scopes);
  }

  /** Whether joining the others would change nothing. */
  public boolean includes(Surroundings other) {
    Surroundings joined = copy();
    joined.absorb(other);
    return joined.ambient.equals(ambient)
        && joined.suspended.equals(suspended)
        && joined.ofSessions.equals(ofSessions)
        && joined.progress.equals(progress)
        && openings.includes(other.openings)
        && lookUps.includes(other.lookUps)
        && other.scopes.containsAll(scopes);
  }

  /** Every object replaced. */
  public void rename(UnaryOperator<Obj> change) {
    openings.rename(change);
    lookUps.rename(change);
    if (!ofSessions.isEmpty()) {
      Map<Obj, Transaction> renamed = new LinkedHashMap<>();
      ofSessions.forEach((session, own) -> renamed.put(change.apply(session), own));
      ofSessions = renamed;
    }
    Set<Obj> before = Set.copyOf(scopes);
    scopes.clear();
    before.forEach(session -> scopes.add(change.apply(session)));
  }
}
