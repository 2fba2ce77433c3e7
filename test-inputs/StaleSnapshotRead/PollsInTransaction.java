package shelf;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A loop waits in its transaction for a state that another one commits, and may never see it. */
@Service
class PollsInTransaction {
  private final JdbcTemplate jdbc;

  PollsInTransaction(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional
  public void awaitDone(long job) throws InterruptedException {
    String state;
    do {
      Thread.sleep(500);
      state = jdbc.queryForObject("select state from job where id = ?", String.class, job);
    } while (!state.equals("DONE"));
  }
}
