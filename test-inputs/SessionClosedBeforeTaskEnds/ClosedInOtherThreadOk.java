package shelf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Everything is handed to a thread for closing. */
final class ClosedInOtherThreadOk {
  void closeLater(ResultSet rows, Statement statement, Connection connection) {
    new Thread(
            () -> {
              try (connection;
                  statement;
                  rows) {
                System.out.println("closing");
              } catch (SQLException e) {
                System.err.println(e.getMessage());
              }
            })
        .start();
  }
}
