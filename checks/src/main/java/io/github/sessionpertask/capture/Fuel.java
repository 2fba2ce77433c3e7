package io.github.sessionpertask.capture;

/**
 * How much a body may have replayed into it. Code that calls everything through interfaces of its
 * own could otherwise unfold without end; what is beyond is not seen, and that is a limit of the
 * analysis ({@code docs/limits.md}).
 */
final class Fuel {

  private static final int EVENTS = 20_000;
  private static final int CALLS = 300;
  private static final int NESTING = 4;

  private int events = EVENTS;
  private int calls = CALLS;
  private int nesting;

  /** Whether another event may be replayed. */
  boolean forEvent() {
    return events-- > 0;
  }

  /** Does something for a call whose target only this body knows, if there is fuel for it. */
  boolean forCall(Runnable work) {
    if (calls <= 0 || nesting >= NESTING) {
      return false;
    }
    calls--;
    nesting++;
    try {
      work.run();
    } finally {
      nesting--;
    }
    return true;
  }
}
