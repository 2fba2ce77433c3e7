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
 */
public record Transaction(
    Object source,
    Origin origin,
    Propagation propagation,
    boolean readOnly,
    Optional<Isolation> isolation,
    Optional<Spot> spot) {

  /** How a transaction is opened. */
  public enum Origin {
    /** A container opens it around a method. */
    DECLARED,
    /** A template opens it around a callback. */
    TEMPLATE,
    /** The code begins it on a session. */
    BEGUN
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
    return propagation == Propagation.REQUIRED || propagation == Propagation.SUPPORTS;
  }
}
