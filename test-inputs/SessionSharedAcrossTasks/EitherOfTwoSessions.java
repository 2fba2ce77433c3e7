package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;

/** Whichever of two sessions the variable holds, both tasks use that one. */
final class EitherOfTwoSessions {
  static class Parcel {}

  void ship(EntityManager near, EntityManager far, boolean abroad, Parcel big, Parcel small) {
    EntityManager em = abroad ? far : near;
    var first = CompletableFuture.runAsync(() -> em.persist(big));
    var second = CompletableFuture.runAsync(() -> em.persist(small));
    CompletableFuture.allOf(first, second).join();
  }
}
