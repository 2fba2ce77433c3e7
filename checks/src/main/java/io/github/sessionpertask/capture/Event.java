package io.github.sessionpertask.capture;

import io.github.sessionpertask.effect.Ambient;
import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.effect.Hazard;
import io.github.sessionpertask.effect.Opening;
import io.github.sessionpertask.effect.Transaction;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.overlap.Flight;
import io.github.sessionpertask.overlap.Touch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a body does that matters to its callers, in its own terms. */
sealed interface Event {

  /**
   * It touches something that it was given.
   *
   * @param touch the touch
   * @param apart the handles of tasks that it starts elsewhere, and that are not in flight here
   */
  record Touched(Touch touch, Set<Obj> apart) implements Event {}

  /** It does something to the store or to a scope. */
  record Done(Effect effect) implements Event {}

  /** It does something that goes wrong in a transaction of its caller. */
  record Suspected(Hazard hazard) implements Event {}

  /** It enters code that says this of its transaction. */
  record Entered(Ambient inner) implements Event {}

  /** It leaves the code that it entered last. */
  record Left() implements Event {}

  /** It begins a transaction on sessions. */
  record Began(Transaction transaction, Set<Obj> sessions) implements Event {}

  /** It ends the transactions of sessions. */
  record Ended(Set<Obj> sessions, boolean forGood) implements Event {}

  /**
   * It forks a task.
   *
   * @param flight the task, with the touches that the body itself can tell
   * @param pending what only a caller can tell of the task
   * @param task what is handed over
   * @param inherits the type of binding that the task shares with its starter
   * @param stays whether the task may be in flight when the body returns
   * @param apart the handles of other tasks of the body that are not in flight here
   */
  record Forked(
      Flight flight,
      Pending pending,
      Value task,
      Optional<String> inherits,
      boolean stays,
      Set<Obj> apart)
      implements Event {

    /** The calls of the task whose target only a caller knows. */
    List<Called> open() {
      return pending.calls();
    }

    Forked staying(boolean still) {
      return new Forked(flight, pending, task, inherits, still, apart);
    }

    Forked with(Flight other) {
      return new Forked(other, pending, task, inherits, stays, apart);
    }
  }

  /**
   * What of a task only a caller can tell.
   *
   * @param calls those whose target it knows
   * @param lent the sessions which the task has opened and given to such calls, which may close
   *     them
   */
  record Pending(List<Called> calls, Map<Obj, Opening> lent) {
    static final Pending NONE = new Pending(List.of(), Map.of());
  }

  /** It joins what it was given. */
  record Joined(Value handles, boolean timed) implements Event {}

  /** It waits for all tasks of an executor that it was given. */
  record JoinedExecutor(Value executor) implements Event {}

  /** It signals that it has come to a point. */
  record Signalled(Value on) implements Event {}

  /** It waits for such a signal. */
  record Awaited(Value on) implements Event {}

  /**
   * It closes sessions that it was given, or hands them on.
   *
   * @param sessions the sessions
   * @param how what becomes of them
   */
  record Released(Set<Obj> sessions, How how) implements Event {

    /** What becomes of a session. */
    enum How {
      /** It is closed, unless a call before that throws. */
      CLOSED,
      /** It is closed in a finally block, or by a try statement. */
      CLOSED_AT_END,
      /** Somebody has it who may close it. */
      HANDED_ON
    }
  }

  /**
   * It calls something whose body only a caller knows.
   *
   * @param call the call
   * @param result what stands for its result
   * @param locks the locks held meanwhile
   * @param around the transaction that it is in
   */
  record Called(CallSite call, Obj result, Set<Obj> locks, Ambient around) implements Event {}
}
