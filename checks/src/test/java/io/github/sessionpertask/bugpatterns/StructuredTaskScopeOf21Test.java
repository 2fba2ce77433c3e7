package io.github.sessionpertask.bugpatterns;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/**
 * The structured scopes of JDK 21 to 24 are classes, and JDK 25 has replaced them: a stub of that
 * API (JEP 453) stands in for it on whatever JDK runs the tests.
 */
@RunWith(JUnit4.class)
public class StructuredTaskScopeOf21Test {

  private static final String API =
      """
      package java.util.concurrent;

      public class StructuredTaskScope<T> implements AutoCloseable {
        public StructuredTaskScope() {}
        public <U extends T> Subtask<U> fork(Callable<? extends U> task) { return null; }
        public StructuredTaskScope<T> join() throws InterruptedException { return this; }
        public StructuredTaskScope<T> joinUntil(java.time.Instant deadline)
            throws InterruptedException, TimeoutException { return this; }
        public void shutdown() {}
        @Override public void close() {}
        public interface Subtask<T> extends java.util.function.Supplier<T> { @Override T get(); }
        public static final class ShutdownOnFailure extends StructuredTaskScope<Object> {
          @Override public ShutdownOnFailure join() throws InterruptedException { return this; }
          public void throwIfFailed() throws ExecutionException {}
        }
      }
      """;

  private static final String REPORT =
      """
      package report;
      import java.sql.*;
      import java.util.concurrent.StructuredTaskScope;
      class Report {
        int both(Connection connection) throws Exception {
          try (var scope = new StructuredTaskScope.ShutdownOnFailure()) {
            var orders = scope.fork(() -> count(connection, "orders"));
            var lines = scope.fork(() -> count(connection, "lines"));
            scope.join().throwIfFailed();
            return orders.get() + lines.get();
          }
        }
        int inTurn(Connection connection) throws Exception {
          int orders;
          try (var scope = new StructuredTaskScope<Integer>()) {
            var first = scope.fork(() -> count(connection, "orders"));
            scope.join();
            orders = first.get();
          }
          return orders + count(connection, "lines");
        }
        static int count(Connection connection, String table) throws SQLException {
          try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("analyze " + table);
          }
        }
      }
      """;

  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private Path api;

  @Before
  public void compileTheApi() throws IOException {
    Path source =
        folder
            .newFolder("api-source")
            .toPath()
            .resolve("java/util/concurrent/StructuredTaskScope.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, API, UTF_8);
    api = folder.newFolder("api").toPath();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int failed =
        compiler.run(
            null,
            null,
            null,
            "-proc:none",
            "--patch-module",
            "java.base=" + source.getParent().getParent().getParent().getParent(),
            "-d",
            api.toString(),
            source.toString());
    assertThat(failed).isEqualTo(0);
  }

  @Test
  public void forksOfOneScopeShareTheConnectionUntilItIsJoined() throws IOException {
    PluginRun.Result result =
        new PluginRun(folder.newFolder("out").toPath())
            .source("report/Report.java", REPORT)
            .options("--patch-module", "java.base=" + api)
            .compile();
    assertThat(result.errors()).isEmpty();
    assertThat(result.findings())
        .containsExactly(
            "SessionSharedAcrossTasks Report.java:7", "SessionSharedAcrossTasks Report.java:8");
  }
}
