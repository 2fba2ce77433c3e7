package shelf;

import java.util.List;
import org.hibernate.Session;

/** Each virtual thread is joined before the next is started. */
final class VirtualThreadsOk {
  void save(Session session, List<Object> rows) throws InterruptedException {
    for (Object row : rows) {
      Thread.startVirtualThread(() -> session.persist(row)).join();
    }
  }
}
