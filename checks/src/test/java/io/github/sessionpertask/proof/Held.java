package io.github.sessionpertask.proof;

import java.util.ArrayDeque;
import java.util.Queue;

/** Keeps tasks until they are released: they run when their starter is long gone. */
final class Held extends Overlap.Threads {
  private final Queue<Runnable> tasks = new ArrayDeque<>();

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
  }

  /** Runs what was kept. */
  void release() {
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }
  }
}
