package shelf;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.hibernate.Session;

/** The function of a Vert.x future starts the next operation when the first has ended. */
final class VertxFutureStagesOk {
  Future<Object> settle(Vertx vertx, Session session, Object bill) {
    Future<Object> paid = vertx.executeBlocking(() -> session.merge(bill), false);
    return paid.compose(state -> vertx.executeBlocking(() -> session.merge(state), false));
  }
}
