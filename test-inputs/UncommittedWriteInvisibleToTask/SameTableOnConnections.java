package shelf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;

/** One connection has inserted and not committed what the task's connection counts. */
class SameTableOnConnections {
  boolean book(DataSource dataSource, ExecutorService pool) throws Exception {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      connection.createStatement().executeUpdate("insert into hotel.booking (room) values (7)");
      boolean seen =
          pool.submit(
                  () -> {
                    try (Connection own = dataSource.getConnection();
                        ResultSet rows =
                            own.createStatement()
                                .executeQuery("select b.id from Booking b where b.room = 7")) {
                      return rows.next();
                    }
                  })
              .get();
      connection.commit();
      return seen;
    }
  }
}
