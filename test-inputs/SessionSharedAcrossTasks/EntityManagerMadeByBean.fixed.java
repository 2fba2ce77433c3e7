package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;

/** A bean makes one entity manager for its whole life, and every request uses it. */
@Service
class EntityManagerMadeByBean {
  static class Product {}

  private final EntityManager em;

  EntityManagerMadeByBean(EntityManagerFactory emf) {
    em = emf.createEntityManager();
  }

  CompletableFuture<Product> product(long id) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    return CompletableFuture.supplyAsync(() -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(Product.class, id)));
  }
}
