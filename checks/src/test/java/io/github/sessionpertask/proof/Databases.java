package io.github.sessionpertask.proof;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Starts database systems when they are first asked for, and stops them all in the end. */
final class Databases implements AutoCloseable {
  private final Path directory;
  private final List<Database> open = new ArrayList<>();
  private Optional<EmbeddedPostgres> postgres = Optional.empty();
  private int made;

  /**
   * Database systems.
   *
   * @param directory where they may keep files
   */
  Databases(Path directory) {
    this.directory = directory;
  }

  /** A new and empty database. */
  Database make(Engine engine) throws SQLException {
    String name = "proof" + ++made;
    Database database =
        new Database(
            switch (engine) {
              case H2 -> h2(name);
              case POSTGRESQL -> postgresql(name);
            });
    open.add(database);
    return database;
  }

  private static DataSource h2(String name) {
    JdbcDataSource source = new JdbcDataSource();
    // It is gone when its last connection is closed.
    source.setURL("jdbc:h2:mem:" + name);
    return source;
  }

  private DataSource postgresql(String name) throws SQLException {
    if (postgres.isEmpty()) {
      postgres = Optional.of(startPostgres());
    }
    try (Database first = new Database(postgres.get().getPostgresDatabase())) {
      first.execute("create database " + name);
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(postgres.get().getJdbcUrl("postgres", name));
    return source;
  }

  /** On a free port of the loopback interface. It also starts under root, as another user. */
  private EmbeddedPostgres startPostgres() {
    try {
      return EmbeddedPostgres.builder()
          .setOverrideWorkingDirectory(directory.toFile())
          .setDataDirectory(directory.resolve("data"))
          .setServerConfig("fsync", "off")
          .setServerConfig("max_connections", "40")
          .start();
    } catch (IOException | RuntimeException e) {
      throw new AssertionError(
          "PostgreSQL did not start. It comes with the test dependencies and needs no installation;"
              + " under root it needs the command unshare. -Dproof.engines=H2 does without it.",
          e);
    }
  }

  @Override
  public void close() throws IOException, SQLException {
    for (Database each : open) {
      each.close();
    }
    if (postgres.isPresent()) {
      postgres.get().close();
    }
  }
}
