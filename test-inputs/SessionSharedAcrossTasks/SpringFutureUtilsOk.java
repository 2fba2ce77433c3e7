package shelf;

import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.springframework.util.concurrent.FutureUtils;

/** Spring turns a callable into a future, which is joined before the next is made. */
final class SpringFutureUtilsOk {
  void sow(Session session, Object wheat, Object rye, Executor pool) {
    FutureUtils.callAsync(() -> session.merge(wheat), pool).join();
    FutureUtils.callAsync(() -> session.merge(rye), pool).join();
  }
}
