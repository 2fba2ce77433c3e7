package shelf;

import com.google.common.util.concurrent.ListeningExecutorService;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A listening executor runs several callables, each with a session, until one has an answer. */
final class GuavaInvokeAnyOk {
  Object find(SessionFactory sessions, ListeningExecutorService pool) throws Exception {
    return pool.invokeAny(List.of(() -> load(sessions, 1L), () -> load(sessions, 2L)));
  }

  private static Object load(SessionFactory sessions, long id) {
    try (Session session = sessions.openSession()) {
      return session.find(Object.class, id);
    }
  }
}
