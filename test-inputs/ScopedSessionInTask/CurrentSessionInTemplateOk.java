package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.SessionFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The task opens a transaction, and with it the session that is looked up. */
@Service
class CurrentSessionInTemplateOk {

  static class Sale {}

  private final SessionFactory sessions;
  private final TransactionTemplate template;

  CurrentSessionInTemplateOk(SessionFactory sessions, TransactionTemplate template) {
    this.sessions = sessions;
    this.template = template;
  }

  private Sale sale(long id) {
    return sessions.getCurrentSession().find(Sale.class, id);
  }

  Future<Sale> later(long id, ExecutorService pool) {
    return pool.submit(() -> template.execute(status -> sale(id)));
  }
}
