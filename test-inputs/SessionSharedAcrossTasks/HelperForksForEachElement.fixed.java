package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A helper calls what it is given on a pool, once for each element. */
final class HelperForksForEachElement {
  static class Photo {}

  private final Executor pool = Executors.newFixedThreadPool(4);

  List<Photo> album(EntityManager em, List<Long> ids) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    return concurrently(ids, id -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(Photo.class, id)));
  }

  private <A, B> List<B> concurrently(List<A> elements, Function<A, B> work) {
    List<CompletableFuture<B>> started =
        elements.stream()
            .map(element -> CompletableFuture.supplyAsync(() -> work.apply(element), pool))
            .toList();
    return started.stream().map(CompletableFuture::join).toList();
  }
}
