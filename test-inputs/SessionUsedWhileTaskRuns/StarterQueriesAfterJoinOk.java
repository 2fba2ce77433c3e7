package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The starter waits for its task before it uses the entity manager again. */
final class StarterQueriesAfterJoinOk {
  static class Trip {}

  List<Trip> trips(EntityManagerFactory emf) {
    EntityManager em = emf.createEntityManager();
    CompletableFuture<Long> total =
        CompletableFuture.supplyAsync(
            () -> em.createQuery("select count(t) from Trip t", Long.class).getSingleResult());
    System.out.println("of " + total.join());
    List<Trip> page = em.createQuery("from Trip", Trip.class).setMaxResults(20).getResultList();
    em.close();
    return page;
  }
}
