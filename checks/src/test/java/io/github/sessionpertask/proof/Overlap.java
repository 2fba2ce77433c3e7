package io.github.sessionpertask.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Makes sure that computations meet, always in the same way: whoever comes to the meeting point
 * waits there until all have come, and then for the end of those that came before. So the first to
 * come is the first to go on, in the middle of what the others have begun.
 *
 * <p>{@link #pool} starts the tasks. It returns when the task has come to the meeting point or has
 * ended without, so they come in the order in which they were started. The starter's own use of the
 * session counts as one more.
 */
final class Overlap {
  private static final long PATIENCE_SECONDS = 120;

  private final int expected;
  private final List<Party> present = new ArrayList<>();
  private final CountDownLatch complete = new CountDownLatch(1);
  private final ThreadLocal<Party> self = new ThreadLocal<>();

  /** A computation that is to meet others. */
  private static final class Party {
    final CountDownLatch arrived = new CountDownLatch(1);
    final CountDownLatch ended = new CountDownLatch(1);
  }

  /**
   * An overlap.
   *
   * @param expected how many computations meet
   */
  Overlap(int expected) {
    this.expected = expected;
  }

  /** Runs each task on a thread of its own, and waits for its end. */
  static ExecutorService alone() {
    return new Overlap(1).pool();
  }

  /** Runs each task on a thread of its own. */
  ExecutorService pool() {
    return new Threads() {
      @Override
      public void execute(Runnable task) {
        Party party = new Party();
        start(
            () -> {
              self.set(party);
              try {
                task.run();
              } finally {
                arrive(party);
                party.ended.countDown();
              }
            });
        await(party.arrived);
      }
    };
  }

  /** The meeting point; only the first visit of a computation counts. */
  void meet() {
    Party party = self.get();
    if (party == null) {
      if (nobodyIsThere()) {
        return; // What the starter does before it starts a task.
      }
      party = new Party();
      self.set(party);
    }
    arrive(party)
        .ifPresent(
            before -> {
              await(complete);
              before.forEach(each -> await(each.ended));
            });
  }

  private synchronized boolean nobodyIsThere() {
    return present.isEmpty();
  }

  /** Says who came before, if this is the first visit. */
  private synchronized Optional<List<Party>> arrive(Party party) {
    party.arrived.countDown();
    if (present.contains(party) || present.size() == expected) {
      return Optional.empty();
    }
    List<Party> before = List.copyOf(present);
    present.add(party);
    if (present.size() == expected) {
      complete.countDown();
    }
    return Optional.of(before);
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("somebody did not come, or did not end");
      }
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  /** What all executors of the proofs have in common. */
  abstract static class Threads extends AbstractExecutorService {
    static void start(Runnable task) {
      Thread thread = new Thread(task);
      thread.setDaemon(true);
      thread.start();
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return false;
    }

    @Override
    public boolean isTerminated() {
      return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return true;
    }
  }
}
