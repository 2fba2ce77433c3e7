package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A holder of anything holds the session of both tasks. */
final class GenericHolder {
  static class Key {}

  static final class Box<T> {
    private T content;

    Box(T content) {
      this.content = content;
    }

    T get() {
      return content;
    }

    void set(T content) {
      this.content = content;
    }
  }

  void copy(SessionFactory sessions, Key house, Key car, ExecutorService pool) throws Exception {
    Box<Session> box = new Box<>(sessions.openSession());
    Future<?> first = pool.submit(() -> sessions.inTransaction(taskSession -> taskSession.persist(house)));
    Future<?> second = pool.submit(() -> sessions.inTransaction(taskSession -> taskSession.persist(car)));
    first.get();
    second.get();
    box.get().close();
  }
}
