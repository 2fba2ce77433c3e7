package shelf;

import io.vertx.core.Context;
import java.util.List;
import org.hibernate.Session;

/** A context of Vert.x runs its blocking code in order. */
final class VertxContextBlockingOk {
  void load(Context context, Session session, List<Long> ids) {
    for (Long id : ids) {
      context.executeBlocking(() -> session.find(Object.class, id));
    }
  }
}
