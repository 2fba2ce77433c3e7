package shelf;

import com.google.common.util.concurrent.ListeningExecutorService;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/**
 * A listening executor runs several callables over one session, until one of them has an answer.
 */
final class GuavaInvokeAny {
  Object find(Session session, ListeningExecutorService pool) throws Exception {
    SessionFactory sessionFactory = session.getSessionFactory();
    return pool.invokeAny(
        List.of(() -> sessionFactory.fromSession(taskSession -> taskSession.find(Object.class, 1L)), () -> sessionFactory.fromSession(taskSession -> taskSession.find(Object.class, 2L))));
  }
}
