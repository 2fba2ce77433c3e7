package shelf;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes that are waited for at once gain nothing from their task, and lose the transaction. */
@Service
class WaitedForAtOnce {
  private final JdbcTemplate jdbc;
  private final ExecutorService pool;

  WaitedForAtOnce(JdbcTemplate jdbc, ExecutorService pool) {
    this.jdbc = jdbc;
    this.pool = pool;
  }

  @Transactional
  public void close(long account) throws Exception {
    pool.submit(() -> jdbc.update("delete from entry where account = ?", account)).get();
    int left = CompletableFuture.supplyAsync(() -> remove(account), pool).join();
    if (left != 1) {
      throw new IllegalStateException("no account " + account);
    }
  }

  private Integer remove(long account) {
    return jdbc.update("delete from account where id = ?", account);
  }
}
