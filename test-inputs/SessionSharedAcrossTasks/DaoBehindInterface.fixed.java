package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;

/** The tasks know an interface, and the DAO behind it has one entity manager. */
final class DaoBehindInterface {
  interface Prices {
    String of(String article);
  }

  static final class StoredPrices implements Prices {
    private final EntityManager em;

    StoredPrices(EntityManager em) {
      this.em = em;
    }

    @Override
    public String of(String article) {
      return em.find(String.class, article);
    }
  }

  String compare(EntityManager em, String left, String right) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    CompletableFuture<String> one = CompletableFuture.supplyAsync(() -> entityManagerFactory.callInTransaction(taskEm -> new StoredPrices(taskEm).of(left)));
    CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> entityManagerFactory.callInTransaction(taskEm -> new StoredPrices(taskEm).of(right)));
    return one.join() + " or " + other.join();
  }
}
