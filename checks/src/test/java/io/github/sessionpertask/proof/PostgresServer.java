package io.github.sessionpertask.proof;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL that comes as a test dependency, on a free port of the loopback interface. It also
 * starts under root, as another user.
 */
record PostgresServer(EmbeddedPostgres postgres) implements Server {

  static Server start(Path directory) {
    Path log = directory.resolve("postgresql.log");
    // Where it unpacks its programs; it makes this directory even if it is told of another.
    System.setProperty("ot.epg.working-dir", directory.toString());
    try {
      return new PostgresServer(
          EmbeddedPostgres.builder()
              .setDataDirectory(directory.resolve("data"))
              .setServerConfig("fsync", "off")
              .setServerConfig("max_connections", "40")
              // No file but those in the directory.
              .setServerConfig("unix_socket_directories", "")
              .setOutputRedirector(Redirect.appendTo(log.toFile()))
              .setErrorRedirector(Redirect.appendTo(log.toFile()))
              .start());
    } catch (IOException | RuntimeException e) {
      throw Server.notStarted(
          "PostgreSQL did not start. It comes with the test dependencies and needs no installation;"
              + " under root it runs in a user namespace (unshare -U). -Dproof.engines=H2 does without it.",
          log,
          e);
    }
  }

  @Override
  public Store make(String name) throws SQLException {
    try (Database first = new Database(postgres.getPostgresDatabase())) {
      first.execute("create database " + name);
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(postgres.getJdbcUrl("postgres", name));
    return new Database(source);
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
