package shelf;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import org.hibernate.Session;

/** The task forks the rest of its work and joins it before it goes on. */
final class RecursiveTaskOnePathOk {
  static final class Climb extends RecursiveTask<Integer> {
    private final Session session;
    private final long step;

    Climb(Session session, long step) {
      this.session = session;
      this.step = step;
    }

    @Override
    protected Integer compute() {
      if (step == 0) {
        return 0;
      }
      int below = new Climb(session, step - 1).fork().join();
      return below + session.find(Integer.class, step);
    }
  }

  int height(Session session) {
    return ForkJoinPool.commonPool().invoke(new Climb(session, 20));
  }
}
