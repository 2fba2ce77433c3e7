package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;

/** A thread local that somebody else has made. */
final class FN_HolderFromElsewhere {

  static class Stamp {}

  private final ThreadLocal<Session> current;

  FN_HolderFromElsewhere(ThreadLocal<Session> current) {
    this.current = current;
  }

  // Known miss: whoever made the holder may have given it code that opens a session.
  Future<Stamp> find(long id, ExecutorService pool) {
    return pool.submit(() -> current.get().find(Stamp.class, id));
  }
}
