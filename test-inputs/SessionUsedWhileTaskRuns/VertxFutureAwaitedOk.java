package shelf;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.hibernate.Session;

/** A virtual thread of Vert.x awaits the future, and uses the session then. */
final class VertxFutureAwaitedOk {
  void settle(Vertx vertx, Session session, Object bill) {
    Future<Object> paid = vertx.executeBlocking(() -> session.merge(bill), false);
    Future.await(paid);
    session.flush();
  }
}
