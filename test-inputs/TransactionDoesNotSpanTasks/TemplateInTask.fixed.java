package shelf;

import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A template that would join the transaction of its thread finds none on the worker. */
@Service
class TemplateInTask {
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;

  TemplateInTask(JdbcTemplate jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Transactional
  public void count(String page) {
    transactions.execute(
                status -> jdbc.update("update hits set n = n + 1 where page = ?", page));
  }
}
