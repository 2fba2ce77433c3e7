package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The connection that was unwrapped from an entity manager is a handle of it. */
final class ConnectionUnwrapped {
  static class Log {}

  void clean(EntityManager em, Executor pool) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    Connection connection = em.unwrap(Connection.class);
    var logs = CompletableFuture.runAsync(() -> entityManagerFactory.runInTransaction(taskEm -> taskEm.persist(new Log())), pool);
    var rows = CompletableFuture.runAsync(() -> delete(connection), pool);
    CompletableFuture.allOf(logs, rows).join();
  }

  private static void delete(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("delete from old_log");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
