package shelf;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The last use of the session comes after the lock was given back. */
final class UsedAfterUnlock {
  static class Leaf {}

  void press(Session session, List<Long> ids) {
    SessionFactory sessionFactory = session.getSessionFactory();
    Lock lock = new ReentrantLock();
    ids.parallelStream()
        .forEach(
            id -> sessionFactory.inSession(taskSession -> {
              Leaf leaf;
              lock.lock();
              try {
                leaf = taskSession.find(Leaf.class, id);
              } finally {
                lock.unlock();
              }
              taskSession.detach(leaf);
            }));
  }
}
