package shelf;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** A task that writes once another one has been started, so that it cannot come first. */
class TaskWaitsForSibling {
  private final JdbcTemplate database;

  TaskWaitsForSibling(JdbcTemplate database) {
    this.database = database;
  }

  @Transactional
  public void settle(long account) {
    CountDownLatch checked = new CountDownLatch(1);
    CompletableFuture<Void> settled =
        CompletableFuture.runAsync(
            () -> {
              awaitQuietly(checked);
              database.update("update account set settled = true where id = ?", account);
            });
    checked.countDown();
    settled.join();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
