package shelf;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Future;

/** An asynchronous method of an EJB is called twice with one connection. */
final class EjbAsynchronousMethod {
  @Stateless
  static class Mailer {
    @Asynchronous
    public Future<Integer> send(Connection connection, String queue) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        return new AsyncResult<>(
            statement.executeUpdate("update mail set sent = true where queue = '" + queue + "'"));
      }
    }
  }

  @EJB private Mailer mailer;

  void send(Connection connection) throws Exception {
    Future<Integer> urgent = mailer.send(connection, "urgent");
    Future<Integer> bulk = mailer.send(connection, "bulk");
    System.out.println(urgent.get() + bulk.get());
  }
}
