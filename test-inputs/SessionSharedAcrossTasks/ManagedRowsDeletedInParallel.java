package shelf;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

/** What the session has loaded is removed through it in parallel. */
final class ManagedRowsDeletedInParallel {
  static class Pill {}

  void clear(SessionFactory sessions) {
    try (Session session = sessions.openSession()) {
      Transaction transaction = session.beginTransaction();
      List<Pill> taken = session.createQuery("from Pill where taken = true", Pill.class).list();
      taken.parallelStream().forEach(session::remove);
      transaction.commit();
    }
  }
}
