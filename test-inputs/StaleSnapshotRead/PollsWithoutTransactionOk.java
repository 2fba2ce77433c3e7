package shelf;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Without a transaction every turn of the loop sees what is committed. */
@Service
class PollsWithoutTransactionOk {
  private final JdbcTemplate jdbc;

  PollsWithoutTransactionOk(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public void awaitDone(long job) throws InterruptedException {
    String state;
    do {
      Thread.sleep(500);
      state = jdbc.queryForObject("select state from job where id = ?", String.class, job);
    } while (!state.equals("DONE"));
  }
}
