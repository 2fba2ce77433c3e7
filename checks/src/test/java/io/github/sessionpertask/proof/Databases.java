package io.github.sessionpertask.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Starts database systems when they are first asked for, and stops them all in the end. */
final class Databases implements AutoCloseable {
  private final Path directory;
  private final Map<Engine, Server> servers = new EnumMap<>(Engine.class);
  private final List<Database> open = new ArrayList<>();
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
    Server server = servers.computeIfAbsent(engine, each -> each.start(directory));
    Database database = new Database(server.make("proof" + ++made));
    open.add(database);
    return database;
  }

  @Override
  public void close() throws IOException, SQLException {
    try {
      for (Database each : open) {
        each.close();
      }
    } finally {
      for (Server each : servers.values()) {
        each.close();
      }
    }
  }
}
