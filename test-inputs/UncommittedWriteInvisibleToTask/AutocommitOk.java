package shelf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;

/** A connection that commits each statement hides nothing from the task. */
class AutocommitOk {
  boolean book(DataSource dataSource, ExecutorService pool) throws Exception {
    try (Connection connection = dataSource.getConnection()) {
      connection.createStatement().executeUpdate("insert into booking (room) values (7)");
      return pool.submit(
              () -> {
                try (Connection own = dataSource.getConnection();
                    ResultSet rows =
                        own.createStatement().executeQuery("select id from booking")) {
                  return rows.next();
                }
              })
          .get();
    }
  }
}
