package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Sorting waits for all elements, so every task has been started before the first is joined. */
final class SortedBetweenForkAndJoin {
  static class Parcel {}

  List<Parcel> load(EntityManager em, List<Long> ids) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    return ids.stream()
        .map(id -> CompletableFuture.supplyAsync(() -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(Parcel.class, id))))
        .sorted(Comparator.comparing(CompletableFuture::isDone))
        .map(CompletableFuture::join)
        .toList();
  }
}
