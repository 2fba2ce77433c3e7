package shelf;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.Session;

/** The last use of the session comes after the lock was given back. */
final class UsedAfterUnlock {
  static class Leaf {}

  void press(Session session, List<Long> ids) {
    Lock lock = new ReentrantLock();
    ids.parallelStream()
        .forEach(
            id -> {
              Leaf leaf;
              lock.lock();
              try {
                leaf = session.find(Leaf.class, id);
              } finally {
                lock.unlock();
              }
              session.detach(leaf);
            });
  }
}
