package shelf;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.hibernate.Session;

/** The function of a Vert.x future uses the session beside blocking code. */
final class VertxFutureStages {
  void settle(Vertx vertx, Session session, Object bill) {
    Future<Object> paid = vertx.executeBlocking(() -> "paid");
    paid.map(state -> session.merge(state));
    vertx.executeBlocking(() -> session.merge(bill), false);
  }
}
