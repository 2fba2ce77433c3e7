package shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Rows that one transaction was to hold, written by futures of an executor. */
class TasksOfOwnExecutor {
  private final JdbcTemplate database;
  private final Executor writers;

  TasksOfOwnExecutor(JdbcTemplate database, Executor writers) {
    this.database = database;
    this.writers = writers;
  }

  @Transactional
  public int book(List<Long> seats) {
    List<CompletableFuture<Integer>> booked = new ArrayList<>();
    for (Long seat : seats) {
      booked.add(
          CompletableFuture.supplyAsync(
              () -> database.update("update seat set taken = true where id = ?", seat), Runnable::run));
    }
    return booked.stream().mapToInt(CompletableFuture::join).sum();
  }

  @Transactional
  public void log(String line) {
    database.update("insert into log values (?)", line);
  }
}
