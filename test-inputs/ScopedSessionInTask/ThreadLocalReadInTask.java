package shelf;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.hibernate.Session;

/** A DAO finds its session in a thread local, which is empty on the thread of the task. */
final class ThreadLocalReadInTask {

  static class Tide {}

  static final class Unit {
    private static final ThreadLocal<Session> CURRENT = new ThreadLocal<>();

    static Session session() {
      return CURRENT.get();
    }
  }

  static final class TideDao {
    Tide at(String harbour) {
      return Unit.session().find(Tide.class, harbour);
    }
  }

  private final TideDao tides = new TideDao();

  CompletableFuture<Tide> later(String harbour, Executor pool) {
    return CompletableFuture.supplyAsync(() -> tides.at(harbour), pool);
  }
}
