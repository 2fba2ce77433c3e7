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

/** A van is written; who counts the bicycles does not look for it. */
@Service
class SiblingWrittenOk {

  @Entity(name = "Vehicle")
  static class Vehicle {
    @Id long id;
  }

  @Entity(name = "Van")
  static class Van extends Vehicle {
    double load;
  }

  @Entity(name = "Bicycle")
  static class Bicycle extends Vehicle {
    int gears;
  }

  @PersistenceContext EntityManager entities;
  private final EntityManagerFactory factory;
  private final Executor executor;

  SiblingWrittenOk(EntityManagerFactory factory, Executor executor) {
    this.factory = factory;
    this.executor = executor;
  }

  @Transactional
  public CompletableFuture<Long> buy(Van van) {
    entities.persist(van);
    return CompletableFuture.supplyAsync(this::bicycles, executor);
  }

  private long bicycles() {
    try (EntityManager own = factory.createEntityManager()) {
      return own.createQuery("select count(b) from Bicycle b", Long.class).getSingleResult();
    }
  }
}
