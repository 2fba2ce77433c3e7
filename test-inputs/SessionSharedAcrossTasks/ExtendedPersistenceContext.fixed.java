package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceContextType;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Repository;

/** An extended persistence context is one session for the whole life of the bean. */
@Repository
class ExtendedPersistenceContext {
  static class Film {}

  @PersistenceContext(type = PersistenceContextType.EXTENDED)
  EntityManager em;

  CompletableFuture<Film> film(long id) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    return CompletableFuture.supplyAsync(() -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(Film.class, id)));
  }
}
