package shelf;

import org.eclipse.microprofile.context.ManagedExecutor;
import org.hibernate.Session;

/** The executor of MicroProfile supplies one value after the other. */
final class ManagedExecutorOfMicroProfileOk {
  String names(Session session, ManagedExecutor executor) {
    String first = executor.supplyAsync(() -> session.find(String.class, 1L)).join();
    String second = executor.supplyAsync(() -> session.find(String.class, 2L)).join();
    return first + second;
  }
}
