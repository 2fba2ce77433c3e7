package io.github.sessionpertask.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Remembers the connections that were taken from it. */
final class CountedConnections extends DelegatingDataSource {
  private final List<Connection> taken = new ArrayList<>();

  CountedConnections(DataSource source) {
    super(source);
  }

  @Override
  public synchronized Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    taken.add(connection);
    return connection;
  }

  /** Closes what nobody else has closed, and says how many they were. */
  synchronized int closeOpen() throws SQLException {
    int open = 0;
    for (Connection connection : taken) {
      if (!connection.isClosed()) {
        open++;
        connection.close();
      }
    }
    return open;
  }
}
