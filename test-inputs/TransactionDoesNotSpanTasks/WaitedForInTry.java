package shelf;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catch clause is there for the wait alone: without the wait it would not compile. */
@Service
class WaitedForInTry {
  private final JdbcTemplate jdbc;
  private final ExecutorService pool;

  WaitedForInTry(JdbcTemplate jdbc, ExecutorService pool) {
    this.jdbc = jdbc;
    this.pool = pool;
  }

  @Transactional
  public void reopen(long account) {
    try {
      pool.submit(() -> jdbc.update("update account set open = 1 where id = ?", account)).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
