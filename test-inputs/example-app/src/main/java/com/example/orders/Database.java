package com.example.orders;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** The embedded database, its connection pool, and Hibernate on top of it. */
final class Database implements AutoCloseable {
  private final JdbcConnectionPool pool;
  private final EntityManagerFactory entityManagerFactory;

  private Database(JdbcConnectionPool pool, EntityManagerFactory entityManagerFactory) {
    this.pool = pool;
    this.entityManagerFactory = entityManagerFactory;
  }

  /** Opens the database and creates its tables. */
  static Database open() throws SQLException {
    JdbcConnectionPool pool =
        JdbcConnectionPool.create("jdbc:h2:mem:orders;DB_CLOSE_DELAY=-1", "sa", "");
    EntityManagerFactory entityManagerFactory =
        Persistence.createEntityManagerFactory(
            "orders", Map.of("jakarta.persistence.nonJtaDataSource", pool));
    // Prices and stock come from suppliers' files and have no entities.
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table price (product varchar(40) primary key, amount decimal(10, 2))");
      statement.execute("create table stock (product varchar(40) primary key, quantity int)");
    }
    return new Database(pool, entityManagerFactory);
  }

  DataSource dataSource() {
    return pool;
  }

  EntityManagerFactory entityManagerFactory() {
    return entityManagerFactory;
  }

  @Override
  public void close() {
    entityManagerFactory.close();
    pool.dispose();
  }
}
