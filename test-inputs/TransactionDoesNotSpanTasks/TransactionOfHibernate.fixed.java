package shelf;

import java.util.List;
import org.hibernate.SessionFactory;

/** Stateless sessions of workers commit without the session around them. */
class TransactionOfHibernate {
  void load(SessionFactory sessions, Object header, List<Object> rows) {
    sessions.inTransaction(
        session -> {
          session.persist(header);
          rows.stream()
              .forEach(row -> sessions.inStatelessTransaction(own -> own.insert(row)));
        });
  }
}
