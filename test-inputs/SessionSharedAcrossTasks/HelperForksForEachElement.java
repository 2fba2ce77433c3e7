package shelf;

import jakarta.persistence.EntityManager;
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
    return concurrently(ids, id -> em.find(Photo.class, id));
  }

  private <A, B> List<B> concurrently(List<A> elements, Function<A, B> work) {
    List<CompletableFuture<B>> started =
        elements.stream()
            .map(element -> CompletableFuture.supplyAsync(() -> work.apply(element), pool))
            .toList();
    return started.stream().map(CompletableFuture::join).toList();
  }
}
