package shelf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;

/** The task reads another table than its starter has written. */
class OtherTableOk {
  boolean book(DataSource dataSource, ExecutorService pool) throws Exception {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      connection.createStatement().executeUpdate("insert into hotel.booking (room) values (7)");
      boolean seen =
          pool.submit(
                  () -> {
                    try (Connection own = dataSource.getConnection();
                        ResultSet rows =
                            own.createStatement().executeQuery("select id from room where id = 7")) {
                      return rows.next();
                    }
                  })
              .get();
      connection.commit();
      return seen;
    }
  }
}
