package shelf;

import com.google.common.util.concurrent.ListeningExecutorService;
import java.util.List;
import org.hibernate.Session;

/**
 * A listening executor runs several callables over one session, until one of them has an answer.
 */
final class GuavaInvokeAny {
  Object find(Session session, ListeningExecutorService pool) throws Exception {
    return pool.invokeAny(
        List.of(() -> session.find(Object.class, 1L), () -> session.find(Object.class, 2L)));
  }
}
