package io.github.sessionpertask.proof;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** An empty database for one program, and a connection to prepare and to look at it. */
final class Database implements Store {
  private final DataSource dataSource;
  private final Connection own;

  Database(DataSource dataSource) throws SQLException {
    this.dataSource = dataSource;
    this.own = dataSource.getConnection();
  }

  /** Where programs get their connections. */
  DataSource dataSource() {
    return dataSource;
  }

  @Override
  public String version() throws SQLException {
    DatabaseMetaData about = own.getMetaData();
    return about.getDatabaseProductName()
        + " "
        + about.getDatabaseProductVersion().replaceFirst("[ -].*", "");
  }

  /** Executes statements, each in a transaction of its own. */
  void execute(String... statements) throws SQLException {
    try (Statement statement = own.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  /** The number that a query gives. */
  long number(String query) throws SQLException {
    try (Statement statement = own.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    own.close();
  }
}
