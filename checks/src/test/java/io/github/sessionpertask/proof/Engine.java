package io.github.sessionpertask.proof;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.h2.jdbcx.JdbcDataSource;

/** The systems that proofs run on. */
enum Engine {
  H2("H2", directory -> Engine::inMemory),
  POSTGRESQL("PostgreSQL", PostgresServer::start),
  MARIADB("MariaDB", MariaDbServer::start),
  ARTEMIS("ActiveMQ Artemis", directory -> Broker::start);

  private final String title;
  private final Function<Path, Server> starter;

  Engine(String title, Function<Path, Server> starter) {
    this.title = title;
    this.starter = starter;
  }

  /** Its name. */
  String title() {
    return title;
  }

  /** Starts it; its files, if any, are in the directory. */
  Server start(Path directory) {
    return starter.apply(directory);
  }

  /** Those that this build is to use: {@code -Dproof.engines=H2} leaves the others out. */
  static List<Engine> here() {
    String named = System.getProperty("proof.engines", "H2,POSTGRESQL,ARTEMIS");
    return Arrays.stream(named.split(",")).map(Engine::valueOf).toList();
  }

  private static Store inMemory(String name) throws SQLException {
    JdbcDataSource source = new JdbcDataSource();
    // It is gone when its last connection is closed.
    source.setURL("jdbc:h2:mem:" + name);
    return new Database(source);
  }
}
