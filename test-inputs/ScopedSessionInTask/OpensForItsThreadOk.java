package shelf;

import java.util.List;
import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The look-up opens a session for the thread that asks, which closes it. */
final class OpensForItsThreadOk {

  static class Coin {}

  private static final ThreadLocal<Session> OPEN = new ThreadLocal<>();

  private static Session current(SessionFactory factory) {
    Session session = OPEN.get();
    if (session == null) {
      session = factory.openSession();
      OPEN.set(session);
    }
    return session;
  }

  private static void close() {
    OPEN.get().close();
    OPEN.remove();
  }

  void mint(SessionFactory factory, List<Coin> coins, Executor pool) {
    for (Coin coin : coins) {
      pool.execute(
          () -> {
            try {
              current(factory).persist(coin);
            } finally {
              close();
            }
          });
    }
  }
}
