package shelf;

import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.hibernate.Session;

/** The tasks reach the session by reflection. */
final class FN_ReflectiveTask {
  // Known miss: what a reflective call does is unknown, and what is unknown touches nothing.
  void refresh(Session session, List<Object> entities, ExecutorService pool)
      throws NoSuchMethodException {
    Method refresh = Session.class.getMethod("refresh", Object.class);
    for (Object entity : entities) {
      pool.submit(() -> refresh.invoke(session, entity));
    }
  }
}
