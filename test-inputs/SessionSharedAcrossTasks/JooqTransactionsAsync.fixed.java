package shelf;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;

/** Two asynchronous transactions write an audit through one session. */
final class JooqTransactionsAsync {
  void clear(DSLContext jooq, Session audit) {
    SessionFactory sessionFactory = audit.getSessionFactory();
    jooq.transactionAsync(transaction -> sessionFactory.inTransaction(taskAudit -> taskAudit.persist("basket")));
    jooq.transactionAsync(transaction -> sessionFactory.inTransaction(taskAudit -> taskAudit.persist("visit")));
  }
}
