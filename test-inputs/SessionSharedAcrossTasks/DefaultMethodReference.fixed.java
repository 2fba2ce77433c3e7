package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;

/** A default method of the DAO's interface leads to the DAO's entity manager. */
final class DefaultMethodReference {
  static class Tariff {}

  interface Tariffs {
    Tariff byId(long id);

    default Tariff standard() {
      return byId(1);
    }
  }

  static final class JpaTariffs implements Tariffs {
    private final EntityManager em;

    JpaTariffs(EntityManager em) {
      this.em = em;
    }

    @Override
    public Tariff byId(long id) {
      return em.find(Tariff.class, id);
    }
  }

  void compare(EntityManager em) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    CompletableFuture<Tariff> today = CompletableFuture.supplyAsync(() -> entityManagerFactory.callInTransaction(taskEm -> new JpaTariffs(taskEm).standard()));
    CompletableFuture<Tariff> again = CompletableFuture.supplyAsync(() -> entityManagerFactory.callInTransaction(taskEm -> new JpaTariffs(taskEm).standard()));
    System.out.println(today.join() == again.join());
  }
}
