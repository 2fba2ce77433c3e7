package shelf;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The function of a Vert.x future uses the session beside blocking code. */
final class VertxFutureStages {
  void settle(Vertx vertx, Session session, Object bill) {
    SessionFactory sessionFactory = session.getSessionFactory();
    Future<Object> paid = vertx.executeBlocking(() -> "paid");
    paid.map(state -> sessionFactory.fromTransaction(taskSession -> taskSession.merge(state)));
    vertx.executeBlocking(() -> sessionFactory.fromTransaction(taskSession -> taskSession.merge(bill)), false);
  }
}
