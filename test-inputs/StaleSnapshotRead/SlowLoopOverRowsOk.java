package shelf;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A loop that takes its time reads another row in each turn, and waits for nobody. */
@Service
class SlowLoopOverRowsOk {
  private final JdbcTemplate jdbc;

  SlowLoopOverRowsOk(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional
  public void print(List<Long> ids) throws InterruptedException {
    for (Long id : ids) {
      String name = jdbc.queryForObject("select name from user where id = ?", String.class, id);
      System.out.println(name);
      Thread.sleep(20);
    }
  }
}
