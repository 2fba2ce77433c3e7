package shelf;

import io.vertx.core.Vertx;
import org.hibernate.Session;

/** Ordered blocking code runs one at a time, beside the thread that asks for it. */
final class VertxOrderedBesideStarter {
  static class Log {}

  void flush(Vertx vertx, Session session) {
    vertx.executeBlocking(() -> session.createNamedMutationQuery("rotate").executeUpdate());
    session.persist(new Log());
  }
}
