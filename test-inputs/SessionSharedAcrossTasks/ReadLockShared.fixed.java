package shelf;

import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Several tasks may hold a read lock at once. */
final class ReadLockShared {
  static class Recipe {}

  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  List<Recipe> recipes(Session session, List<Long> ids) {
    SessionFactory sessionFactory = session.getSessionFactory();
    return ids.parallelStream().map(id -> sessionFactory.fromSession(taskSession -> recipe(taskSession, id))).toList();
  }

  private Recipe recipe(Session session, long id) {
    lock.readLock().lock();
    try {
      return session.find(Recipe.class, id);
    } finally {
      lock.readLock().unlock();
    }
  }
}
