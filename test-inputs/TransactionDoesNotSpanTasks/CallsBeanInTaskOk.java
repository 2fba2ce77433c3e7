package shelf;

import java.util.concurrent.ExecutorService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Called through the bean, the method has its transaction on the worker. */
@Service
class CallsBeanInTaskOk {
  @Service
  static class Films {
    private final JdbcTemplate jdbc;

    Films(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Transactional
    public void store(String title) {
      jdbc.update("insert into film (title) values (?)", title);
      jdbc.update("update counter set films = films + 1");
    }
  }

  private final Films films;
  private final ExecutorService pool;

  CallsBeanInTaskOk(Films films, ExecutorService pool) {
    this.films = films;
    this.pool = pool;
  }

  void importLater(String title) {
    pool.submit(() -> films.store(title));
  }
}
