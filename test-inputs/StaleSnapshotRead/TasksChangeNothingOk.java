package shelf;

import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Tasks that only read change nothing that is read again. */
@Service
class TasksChangeNothingOk {
  private final JdbcTemplate jdbc;

  TasksChangeNothingOk(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  private int count() {
    return jdbc.queryForObject("select count(*) from song", Integer.class);
  }

  @Transactional(isolation = Isolation.SERIALIZABLE)
  public boolean same() {
    int before = count();
    int there = CompletableFuture.supplyAsync(this::count).join();
    return before == there && there == count();
  }
}
