package io.github.sessionpertask.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Starts systems when they are first asked for, and stops them all in the end. */
final class Databases implements AutoCloseable {
  private final Path directory;
  private final Map<Engine, Server> servers = new EnumMap<>(Engine.class);
  private final List<Store> open = new ArrayList<>();
  private int made;

  /**
   * Systems.
   *
   * @param directory where they may keep files
   */
  Databases(Path directory) {
    this.directory = directory;
  }

  /** A new and empty store. */
  Store make(Engine engine) throws Exception {
    Server server = servers.computeIfAbsent(engine, each -> each.start(directory));
    Store store = server.make("proof" + ++made);
    open.add(store);
    return store;
  }

  @Override
  public void close() throws Exception {
    try {
      for (Store each : open) {
        each.close();
      }
    } finally {
      for (Server each : servers.values()) {
        each.close();
      }
    }
  }
}
