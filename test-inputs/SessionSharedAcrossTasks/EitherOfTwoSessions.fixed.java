package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;

/** Whichever of two sessions the variable holds, both tasks use that one. */
final class EitherOfTwoSessions {
  static class Parcel {}

  void ship(EntityManager near, EntityManager far, boolean abroad, Parcel big, Parcel small) {
    EntityManager em = abroad ? far : near;
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    var first = CompletableFuture.runAsync(() -> entityManagerFactory.runInTransaction(taskEm -> taskEm.persist(big)));
    var second = CompletableFuture.runAsync(() -> entityManagerFactory.runInTransaction(taskEm -> taskEm.persist(small)));
    CompletableFuture.allOf(first, second).join();
  }
}
