package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The tasks share a query, and through it its entity manager. */
final class SharedQuery {
  static class Ticket {}

  List<List<Ticket>> pages(EntityManager em, ExecutorService pool) throws Exception {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    List<Future<List<Ticket>>> pages = new ArrayList<>();
    for (int page = 0; page < 10; page++) {
      int first = page * 100;
      pages.add(pool.submit(() -> entityManagerFactory.callInTransaction(taskEm -> taskEm.createQuery("from Ticket order by id", Ticket.class).setMaxResults(100).setFirstResult(first).getResultList())));
    }
    List<List<Ticket>> tickets = new ArrayList<>();
    for (Future<List<Ticket>> page : pages) {
      tickets.add(page.get());
    }
    return tickets;
  }
}
