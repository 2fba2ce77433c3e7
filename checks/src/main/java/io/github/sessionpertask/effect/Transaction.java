package io.github.sessionpertask.effect;

import io.github.sessionpertask.heap.Spot;
import java.util.Optional;

/**
 * A transaction that is open while some code runs.
 *
 * @param source what opens it, its identity: the symbol of a declared method, or an expression
 * @param origin how it is opened
 * @param propagation what it does where one is open already
 * @param readOnly whether the code says that it only reads
 * @param isolation its isolation level, where the code says it
 * @param spot where a reader sees it; empty where that is in a class file
 * @param extent what is in it
 */
public record Transaction(
    Object source,
    Origin origin,
    Propagation propagation,
    boolean readOnly,
    Optional<Isolation> isolation,
    Optional<Spot> spot,
    Extent extent) {

  /** The one that the callers of a body may be in. */
  public static final Transaction OF_CALLER =
      new Transaction(
          "caller",
          Origin.DECLARED,
          Propagation.SUPPORTS,
          false,
          Optional.empty(),
          Optional.empty(),
          Extent.THREAD);

  /** How a transaction is opened. */
  public enum Origin {
    /** A container opens it around a method, because an annotation says so. */
    DECLARED,
    /** A container opens it around a method, as it does for every method of such a bean. */
    IMPLIED,
    /** A template opens it around a callback. */
    TEMPLATE,
    /** The code begins it. */
    BEGUN,
    /** It began with the first statement, because the session commits only when told to. */
    MANUAL;

    /** Whether a container opens it. */
    public boolean isContainers() {
      return this == DECLARED || this == IMPLIED;
    }
  }

  /** What is in a transaction. */
  public enum Extent {
    /** What its thread does, through whatever session a container gives it. */
    THREAD,
    /** What is done through one session. */
    SESSION
  }

  /** What a transaction does where one is open on the thread already. */
  public enum Propagation {
    /** It is part of the open one, else a new one. */
    REQUIRED,
    /** It is always a new one. */
    REQUIRES_NEW,
    /** There is none: the open one is suspended, or the code fails. */
    NOT_SUPPORTED,
    /** It is part of the open one, else there is none. */
    SUPPORTS
  }

  /** The isolation levels of ISO/IEC 9075-2 (SQL), 4.41.4. */
  public enum Isolation {
    /** Sees what others have not committed. */
    READ_UNCOMMITTED,
    /** Sees what others have committed before each statement. */
    READ_COMMITTED,
    /** Sees the same rows again. */
    REPEATABLE_READ,
    /** Sees nothing of others. */
    SERIALIZABLE
  }

  /** Whether it becomes part of one that is open already. */
  public boolean joinsOpenOne() {
    return extent == Extent.THREAD
        && (propagation == Propagation.REQUIRED || propagation == Propagation.SUPPORTS);
  }
}
