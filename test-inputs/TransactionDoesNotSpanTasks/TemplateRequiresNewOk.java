package shelf;

import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A template that is told to open a new transaction says that the task is on its own. */
@Service
class TemplateRequiresNewOk {
  private final JdbcTemplate jdbc;
  private final TransactionTemplate alone;

  TemplateRequiresNewOk(JdbcTemplate jdbc, PlatformTransactionManager manager) {
    this.jdbc = jdbc;
    this.alone = new TransactionTemplate(manager);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Transactional
  public void count(String page) {
    CompletableFuture.runAsync(
        () ->
            alone.execute(status -> jdbc.update("update hits set n = n + 1 where page = ?", page)));
  }
}
