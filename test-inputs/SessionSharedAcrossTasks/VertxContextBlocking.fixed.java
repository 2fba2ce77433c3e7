package shelf;

import io.vertx.core.Context;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A context of Vert.x runs blocking code that need not be in order. */
final class VertxContextBlocking {
  void load(Context context, Session session, List<Long> ids) {
    SessionFactory sessionFactory = session.getSessionFactory();
    for (Long id : ids) {
      context.executeBlocking(() -> sessionFactory.fromSession(taskSession -> taskSession.find(Object.class, id)), false);
    }
  }
}
