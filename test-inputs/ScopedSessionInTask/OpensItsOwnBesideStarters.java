package shelf;

import java.util.concurrent.ExecutorService;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The starter has a unit of work open, and the look-up in the task opens another one. */
final class OpensItsOwnBesideStarters {

  static class Invoice {}

  static final class Units {
    private static final ThreadLocal<Session> OPEN = new ThreadLocal<>();

    static Session current(SessionFactory factory) {
      if (OPEN.get() == null) {
        OPEN.set(factory.openSession());
      }
      return OPEN.get();
    }

    static void close() {
      OPEN.get().close();
      OPEN.remove();
    }
  }

  void book(SessionFactory factory, Invoice invoice, ExecutorService pool) throws Exception {
    Session session = Units.current(factory);
    session.beginTransaction();
    session.persist(invoice);
    pool.submit(
            () -> {
              Units.current(factory).persist(new Invoice());
              Units.close();
            })
        .get();
    session.getTransaction().commit();
    Units.close();
  }
}
