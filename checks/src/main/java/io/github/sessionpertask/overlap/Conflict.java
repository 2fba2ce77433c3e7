package io.github.sessionpertask.overlap;

import io.github.sessionpertask.heap.Spot;

/**
 * Two computations that may be in flight together touch one object.
 *
 * @param kind which two
 * @param fork the task that is reported
 * @param touch what it touches
 * @param other the touch that it may meet: of another task, of itself run again, or of the starter
 * @param otherSite where the other task is handed over, or where the starter touches
 * @param tasks how many tasks take part, as far as the code tells: 1 or 2
 */
public record Conflict(
    Kind kind, Flight fork, Touch touch, Touch other, Spot otherSite, int tasks) {

  /** Which two computations meet. */
  public enum Kind {
    /** Two tasks. */
    SIBLINGS,
    /** A task and another run of the same code: a loop, a bulk operation. */
    AGAIN,
    /** A task and the one that another call of the same method starts. */
    CALLS,
    /** A task and its starter. */
    STARTER,
    /** A task and the end of what it touches. */
    END
  }

  /** A task and the end of what it touches. */
  public static Conflict ofEnd(Flight fork, Touch touch, Touch end) {
    return new Conflict(Kind.END, fork, touch, end, end.spot(), 1);
  }

  /** Whether operations of a reactive session meet, whatever threads they run on. */
  public boolean isReactive() {
    return touch.kind() == Touch.Kind.OPERATION;
  }

  /** Whether the starter does no more than to leave a block, which may end the session too. */
  public boolean isLeavingBlock() {
    return kind == Kind.STARTER && other.kind() == Touch.Kind.BLOCK_END;
  }

  /** Whether the conflict is between tasks. */
  public boolean isBetweenTasks() {
    return kind == Kind.SIBLINGS || kind == Kind.AGAIN || kind == Kind.CALLS;
  }
}
