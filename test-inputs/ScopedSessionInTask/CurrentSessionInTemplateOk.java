package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.concurrent.ExecutorService;
import org.hibernate.SessionFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The task opens a transaction, and with it the session that is looked up. */
@Service
class CurrentSessionInTemplateOk {

  @Entity(name = "Sale")
  static class Sale {
    @Id Long id;
  }

  private final SessionFactory sessions;
  private final TransactionTemplate template;

  CurrentSessionInTemplateOk(SessionFactory sessions, TransactionTemplate template) {
    this.sessions = sessions;
    this.template = template;
  }

  private Sale sale(long id) {
    return sessions.getCurrentSession().find(Sale.class, id);
  }

  Sale load(long id, ExecutorService pool) throws Exception {
    return pool.submit(() -> template.execute(status -> sale(id))).get();
  }
}
