package shelf;

import io.vertx.core.Context;
import java.util.List;
import org.hibernate.Session;

/** A context of Vert.x runs blocking code that need not be in order. */
final class VertxContextBlocking {
  void load(Context context, Session session, List<Long> ids) {
    for (Long id : ids) {
      context.executeBlocking(() -> session.find(Object.class, id), false);
    }
  }
}
