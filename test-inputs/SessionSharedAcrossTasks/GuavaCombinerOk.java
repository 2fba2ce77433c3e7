package shelf;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import jakarta.persistence.EntityManager;
import java.util.concurrent.Executor;

/** The function of a combination has the session for itself, and the starter waits for it. */
final class GuavaCombinerOk {
  Object check(
      EntityManager em, ListenableFuture<Long> left, ListenableFuture<Long> right, Executor pool)
      throws Exception {
    ListenableFuture<Object> found =
        Futures.whenAllSucceed(left, right).call(() -> em.find(Object.class, 1L), pool);
    Object object = found.get();
    em.detach(object);
    return object;
  }
}
