package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Before the second task starts, the holder gets another session. */
final class HolderRefilledOk {
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
    Future<?> first = pool.submit(() -> box.get().persist(house));
    first.get();
    box.get().close();
    box.set(sessions.openSession());
    Future<?> second = pool.submit(() -> box.get().persist(car));
    second.get();
    box.get().close();
  }
}
