package shelf;

import java.util.Queue;
import org.hibernate.Session;

/** A helper starts the runnable that it is given on several threads. */
final class HelperForksSeveralTimes {
  void drain(Session session, Queue<Object> rows) {
    onThreads(
        4,
        () -> {
          for (Object row = rows.poll(); row != null; row = rows.poll()) {
            session.persist(row);
          }
        });
  }

  private static void onThreads(int count, Runnable work) {
    for (int i = 0; i < count; i++) {
      new Thread(work, "worker " + i).start();
    }
  }
}
