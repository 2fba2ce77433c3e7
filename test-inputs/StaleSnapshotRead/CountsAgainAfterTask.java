package shelf;

import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The second count sees the snapshot of the first, whatever the task has committed. */
@Service
class CountsAgainAfterTask {
  @Service
  static class Importer {
    private final JdbcTemplate jdbc;

    Importer(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void load() {
      jdbc.update("insert into song select * from staged");
    }
  }

  private final JdbcTemplate jdbc;
  private final Importer importer;

  CountsAgainAfterTask(JdbcTemplate jdbc, Importer importer) {
    this.jdbc = jdbc;
    this.importer = importer;
  }

  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public int imported() {
    int before = jdbc.queryForObject("select count(*) from song", Integer.class);
    CompletableFuture.runAsync(importer::load).join();
    return jdbc.queryForObject("select count(*) from song", Integer.class) - before;
  }
}
