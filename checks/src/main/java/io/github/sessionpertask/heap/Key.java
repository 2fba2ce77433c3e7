package io.github.sessionpertask.heap;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;

/**
 * What an object holds something under. The commonest say themselves, as {@link Obj}, when they are
 * equal.
 */
public sealed interface Key {

  /** A field, or a local variable that a lambda or a local class has captured. */
  record Var(VarSymbol symbol) implements Key {
    @Override
    public boolean equals(Object other) {
      return other instanceof Var that && symbol == that.symbol;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(symbol);
    }
  }

  /** The instance of the class around a lambda or an inner class. */
  record Outer() implements Key {}

  /** Any element of a collection, array, Optional or the like. */
  record Element() implements Key {
    @Override
    public boolean equals(Object other) {
      return other instanceof Element;
    }

    @Override
    public int hashCode() {
      return 2;
    }
  }

  /**
   * The element at the place that a variable names.
   *
   * @param index the variable
   * @param earlier whether it is the place that the variable named in an earlier iteration
   */
  record At(VarSymbol index, boolean earlier) implements Key {}

  /** The element at a constant place. */
  record AtConstant(Object index) implements Key {}

  /** The session that a factory's running scope has, by the name of the kind of scope. */
  record Current(String scope) implements Key {}

  /** The bean that a request or transaction has of a class. */
  record Bean(ClassSymbol type) implements Key {}

  /** One of the pipelines that an operator was given. */
  record Part(int index) implements Key {}

  /** A lazy association of an entity. */
  record Association(String name) implements Key {}

  /** What an object of a library keeps, by its purpose. */
  record Slot(Purpose purpose) implements Key {
    @Override
    public boolean equals(Object other) {
      return other instanceof Slot that && purpose == that.purpose;
    }

    @Override
    public int hashCode() {
      return purpose.ordinal();
    }
  }

  /** The purposes of {@link Slot}. */
  enum Purpose {
    /** The session that a derived handle works through. */
    SESSION,
    /** What a session was opened from, where that closes it too. */
    FACTORY,
    /** The task that a wrapper runs. */
    TASK,
    /** What a task gives, on its handle. */
    RESULT,
    /** The handles that must complete before this one. */
    PARTS,
    /** The object that a method reference is bound to. */
    BOUND,
    /** What a pipeline takes its elements from. */
    SOURCE,
    /** The pipeline that a step adds to. */
    UPSTREAM,
    /** What a thread-local or scoped value is bound to here. */
    BINDING,
    /** What it is bound to on the starter's thread, seen from a task. */
    STARTERS_BINDING,
    /** What runs a pipeline from some operator on. */
    EXECUTOR,
    /** The sessions that a pipeline asks for something when it is subscribed to. */
    OPERATION,
    /** The sessions that a pipeline opens around itself, unless they are there. */
    SCOPE
  }

  /** Whether two keys may name the same place of one object. */
  static boolean mayBeSame(Key a, Key b) {
    if (a.equals(b)) {
      return true;
    }
    if (!isPlace(a) || !isPlace(b)) {
      return false;
    }
    if (a instanceof AtConstant && b instanceof AtConstant) {
      return false;
    }
    // One variable names another place in every iteration.
    return !(a instanceof At x && b instanceof At y && x.index == y.index);
  }

  /** Whether the key is that of what a holder is bound to. */
  static boolean isBinding(Key key) {
    return key instanceof Slot slot && slot.purpose() == Purpose.BINDING;
  }

  /** Whether the key names one or any of several elements. */
  static boolean isPlace(Key key) {
    return key instanceof Element || key instanceof At || key instanceof AtConstant;
  }
}
