package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** Each writer has a thread of its own, and all are closed when the first of them has failed. */
final class WritersClosedAfterFirstFailure {
  static final class Writer {
    private final DataSource dataSource;
    private Connection connection;

    Writer(DataSource dataSource) {
      this.dataSource = dataSource;
    }

    void write() throws SQLException {
      if (connection == null) {
        connection = dataSource.getConnection();
      }
      connection.commit();
    }

    void close() throws SQLException {
      connection.close();
      connection = null;
    }
  }

  private final Writer[] writers;
  private final ExecutorService[] threads;

  WritersClosedAfterFirstFailure(Writer[] writers, ExecutorService[] threads) {
    this.writers = writers;
    this.threads = threads;
  }

  void run() throws Exception {
    writeAll();
  }

  private void writeAll() throws SQLException, ExecutionException, InterruptedException {
    List<Future<?>> writing = new ArrayList<>();
    try {
      for (int i = 0; i < writers.length; i++) {
        int index = i;
        writing.add(
            threads[i].submit(
                () -> {
                  writers[index].write();
                  return true;
                }));
      }
      for (Future<?> each : writing) {
        each.get();
      }
    } finally {
      for (Writer writer : writers) {
        writer.close();
      }
    }
  }
}
