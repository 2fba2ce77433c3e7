package io.github.sessionpertask.effect;

import java.util.Optional;

/** The transaction that the running thread is in, as far as the body tells. */
public sealed interface Ambient {

  /** That of whoever calls the body: the body says nothing of it. */
  record Callers() implements Ambient {}

  /**
   * None.
   *
   * @param said whether the code asks for none, else it is a thread on which nothing has begun yet
   */
  record None(boolean said) implements Ambient {}

  /** An open transaction. */
  record Within(Transaction transaction) implements Ambient {}

  /** One thing on one way through the code and another on another. */
  record Unclear() implements Ambient {}

  /** What is known where two ways of the code meet. */
  default Ambient or(Ambient other) {
    return equals(other) ? this : new Unclear();
  }

  /** The open transaction, where one surely is. */
  default Optional<Transaction> open() {
    return this instanceof Within within ? Optional.of(within.transaction) : Optional.empty();
  }

  /**
   * What something seen inside a call is in, seen from here, where the call is made: a transaction
   * that joins an open one becomes part of it.
   */
  default Ambient around(Ambient inner) {
    if (inner instanceof Callers) {
      return this;
    }
    return inner instanceof Within within
            && this instanceof Within
            && within.transaction.joinsOpenOne()
        ? this
        : inner;
  }
}
