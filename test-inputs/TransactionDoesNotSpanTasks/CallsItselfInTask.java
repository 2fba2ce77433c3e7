package shelf;

import java.util.concurrent.ExecutorService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A method that the object calls on itself in a task has no transaction, whatever is declared on it. */
@Service
class CallsItselfInTask {
  private final JdbcTemplate jdbc;
  private final ExecutorService pool;

  CallsItselfInTask(JdbcTemplate jdbc, ExecutorService pool) {
    this.jdbc = jdbc;
    this.pool = pool;
  }

  void importLater(String title) {
    pool.submit(() -> store(title));
  }

  @Transactional
  public void store(String title) {
    jdbc.update("insert into film (title) values (?)", title);
    jdbc.update("update counter set films = films + 1");
  }
}
