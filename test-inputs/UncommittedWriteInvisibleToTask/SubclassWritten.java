package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who counts the vehicles counts the vans among them, which are not committed. */
@Service
class SubclassWritten {

  @Entity(name = "Vehicle")
  static class Vehicle {
    @Id long id;
  }

  @Entity(name = "Van")
  static class Van extends Vehicle {
    double load;
  }

  @PersistenceContext EntityManager entities;
  private final EntityManagerFactory factory;
  private final Executor executor;

  SubclassWritten(EntityManagerFactory factory, Executor executor) {
    this.factory = factory;
    this.executor = executor;
  }

  @Transactional
  public CompletableFuture<Long> buy(Van van) {
    entities.persist(van);
    return CompletableFuture.supplyAsync(this::vehicles, executor);
  }

  private long vehicles() {
    try (EntityManager own = factory.createEntityManager()) {
      return own.createQuery("select count(v) from Vehicle v", Long.class).getSingleResult();
    }
  }
}
