package shelf;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The write stands behind another task: no executor would bring it back to this thread. */
@Service
class WriteInDependentStage {
  private final JdbcTemplate jdbc;
  private final Executor pool;

  WriteInDependentStage(JdbcTemplate jdbc, Executor pool) {
    this.jdbc = jdbc;
    this.pool = pool;
  }

  @Transactional
  public CompletableFuture<Void> send(long letter, Runnable printing) {
    return CompletableFuture.runAsync(printing, pool)
        .thenRunAsync(() -> jdbc.update("update letter set sent = 1 where id = ?", letter), pool);
  }
}
