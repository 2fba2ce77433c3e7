package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The starter runs a query of its own before it waits for its task. */
final class StarterQueriesBeforeJoin {
  static class Trip {}

  List<Trip> trips(EntityManagerFactory emf) {
    EntityManager em = emf.createEntityManager();
    CompletableFuture<Long> total =
        CompletableFuture.supplyAsync(
            () -> emf.callInTransaction(taskEm -> taskEm.createQuery("select count(t) from Trip t", Long.class).getSingleResult()));
    List<Trip> page = em.createQuery("from Trip", Trip.class).setMaxResults(20).getResultList();
    System.out.println(page.size() + " of " + total.join());
    em.close();
    return page;
  }
}
