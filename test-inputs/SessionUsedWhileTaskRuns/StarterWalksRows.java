package shelf;

import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.hibernate.Session;

/** The starter's loop fetches the next row while the task uses the session. */
final class StarterWalksRows {
  static class Tenant {
    long id;
  }

  static class Invoice {}

  /** Rows that are fetched as a loop asks for them. */
  record Rows<T>(Stream<T> stream) implements Iterable<T> {
    @Override
    public Iterator<T> iterator() {
      return stream.iterator();
    }
  }

  void invoice(Session session, ExecutorService workers) {
    Stream<Tenant> all = session.createQuery("from Tenant", Tenant.class).getResultStream();
    Rows<Tenant> rows = new Rows<>(all);
    workers.execute(() -> session.find(Invoice.class, 1));
    for (Tenant tenant : rows) {
      System.out.println(tenant.id);
    }
  }

  void reminder(Session session, ExecutorService workers) {
    Stream<Tenant> all = session.createQuery("from Tenant", Tenant.class).getResultStream();
    workers.execute(() -> session.find(Invoice.class, 1));
    for (Tenant tenant : (Iterable<Tenant>) all::iterator) {
      System.out.println(tenant.id);
    }
  }
}
