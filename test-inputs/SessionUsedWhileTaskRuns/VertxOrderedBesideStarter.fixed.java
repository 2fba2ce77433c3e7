package shelf;

import io.vertx.core.Vertx;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Ordered blocking code runs one at a time, beside the thread that asks for it. */
final class VertxOrderedBesideStarter {
  static class Log {}

  void flush(Vertx vertx, Session session) {
    SessionFactory sessionFactory = session.getSessionFactory();
    vertx.executeBlocking(() -> sessionFactory.fromTransaction(taskSession -> taskSession.createNamedMutationQuery("rotate").executeUpdate()));
    session.persist(new Log());
  }
}
