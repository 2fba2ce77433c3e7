package io.github.sessionpertask.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A pool that has so many connections and remembers which were taken. It does not let wait. */
final class CountedConnections extends DelegatingDataSource {
  static final String EMPTY = "all connections of the pool are taken";

  private final List<Connection> taken = new ArrayList<>();

  private final int size;

  CountedConnections(DataSource source, int size) {
    super(source);
    this.size = size;
  }

  @Override
  public synchronized Connection getConnection() throws SQLException {
    if (open().size() == size) {
      throw new SQLTransientConnectionException(EMPTY);
    }
    Connection connection = super.getConnection();
    taken.add(connection);
    return connection;
  }

  /** Closes what nobody else has closed, and says how many they were. */
  synchronized int closeOpen() throws SQLException {
    List<Connection> open = open();
    for (Connection connection : open) {
      connection.close();
    }
    return open.size();
  }

  private List<Connection> open() throws SQLException {
    List<Connection> open = new ArrayList<>();
    for (Connection connection : taken) {
      if (!connection.isClosed()) {
        open.add(connection);
      }
    }
    return open;
  }
}
