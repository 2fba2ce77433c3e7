package shelf;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.concurrent.ExecutorService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** An annotation of one's own that bears the framework's opens a transaction as well. */
class TransactionOfMetaAnnotation {
  @Transactional(isolation = Isolation.SERIALIZABLE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Booking {}

  private final JdbcTemplate jdbc;
  private final ExecutorService pool;

  TransactionOfMetaAnnotation(JdbcTemplate jdbc, ExecutorService pool) {
    this.jdbc = jdbc;
    this.pool = pool;
  }

  @Booking
  public void book(long seat) {
    jdbc.update("update seat set taken = true where id = ?", seat);
  }
}
