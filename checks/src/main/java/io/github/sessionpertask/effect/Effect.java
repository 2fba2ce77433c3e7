package io.github.sessionpertask.effect;

import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Spot;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a computation does to the store, or to a scope, besides touching a session.
 *
 * @param kind what it does
 * @param on the objects that it concerns, such as the session that it goes through; may be empty
 * @param names qualified names of entity types, or tables; empty where they are not known
 * @param around the transaction in which it happens
 * @param inert the annotated method whose transaction it was to be in and is not, because it was
 *     called without its proxy
 * @param spot where, seen from the analysed body
 * @param what what a reader would call it, such as {@code OrderRepository.save}
 * @param via how the body gets there, where a call stands between, such as {@code PartDao.byId}
 */
public record Effect(
    Kind kind,
    Set<Obj> on,
    Set<String> names,
    Ambient around,
    Optional<Transaction> inert,
    Spot spot,
    String what,
    String via) {

  /** What a computation does. */
  public enum Kind {
    /** It reads from the store. */
    READ,
    /** It reads a row by its key, unless the session has it already. */
    FIND,
    /** It writes to the store. */
    WRITE,
    /** It changes an entity, which is written if that happens in a transaction. */
    CHANGE,
    /** It makes a session forget what it has read. */
    FORGET,
    /** It lets time pass. */
    PAUSE,
    /** It looks up the session of its thread, transaction or request. */
    LOOK_UP,
    /** The same, and where there is none it has one of its own meanwhile. */
    BORROW,
    /** It asks a session that may be asked on one thread alone. */
    ASK,
    /** It gives its thread or request a session for later look-ups. */
    BIND,
    /** It takes that away again. */
    UNBIND,
    /** It walks a lazy association, which loads what is not loaded yet. */
    WALK,
    /** It opens a session. */
    OPEN,
    /** It may end with an exception. */
    FAIL
  }

  /** Whether it changes what later look-ups find. */
  public boolean changesScope() {
    return kind == Kind.BIND || kind == Kind.UNBIND;
  }

  /** The same effect of another kind. */
  public Effect as(Kind other) {
    return new Effect(other, on, names, around, inert, spot, what, via);
  }

  /** Whether it gets something from the store. */
  public boolean reads() {
    return kind == Kind.READ || kind == Kind.FIND;
  }

  /** Whether the store will have it. */
  public boolean writes() {
    return kind == Kind.WRITE || (kind == Kind.CHANGE && around.open().isPresent());
  }

  /** The same effect in another transaction. */
  public Effect in(Ambient other) {
    return new Effect(kind, on, names, other, inert, spot, what, via);
  }

  /** The same effect, whose own transaction is inert. */
  public Effect withoutProxy(Transaction declared, Ambient other) {
    return new Effect(kind, on, names, other, Optional.of(declared), spot, what, via);
  }

  /** The same effect, where it is no longer one of an object that calls itself. */
  public Effect withProxy() {
    return inert.isEmpty()
        ? this
        : new Effect(kind, on, names, around, Optional.empty(), spot, what, via);
  }

  /** The same effect on other objects. */
  public Effect on(Set<Obj> others) {
    return new Effect(kind, others, names, around, inert, spot, what, via);
  }

  /** The same effect on what has these names. */
  public Effect named(Set<String> others) {
    return new Effect(kind, on, others, around, inert, spot, what, via);
  }

  /** The same effect, seen from elsewhere. */
  public Effect at(Spot other, String way) {
    return new Effect(kind, on, names, around, inert, other, what, way);
  }

  /** Every object replaced. */
  public Effect map(UnaryOperator<Obj> change) {
    if (on.isEmpty()) {
      return this;
    }
    Set<Obj> changed = new LinkedHashSet<>();
    on.forEach(object -> changed.add(change.apply(object)));
    return on(changed);
  }
}
