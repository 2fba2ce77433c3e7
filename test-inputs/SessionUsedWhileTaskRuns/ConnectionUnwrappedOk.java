package shelf;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.concurrent.ExecutorService;

/** The unwrapped connection is used by the task, and its entity manager when that is done. */
final class ConnectionUnwrappedOk {
  void clean(EntityManager em, ExecutorService pool) throws Exception {
    Connection connection = em.unwrap(Connection.class);
    pool.submit(() -> connection.createStatement().execute("delete from old_log")).get();
    em.clear();
  }
}
