package shelf;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A helper calls what it is given on a pool, and waits for each call before the next. */
final class HelperForksInTurnOk {
  static class Photo {}

  private final Executor pool = Executors.newFixedThreadPool(4);

  List<Photo> album(EntityManager em, List<Long> ids) {
    return withTimer(ids, id -> em.find(Photo.class, id));
  }

  private <A, B> List<B> withTimer(List<A> elements, Function<A, B> work) {
    List<B> results = new ArrayList<>();
    for (A element : elements) {
      results.add(CompletableFuture.supplyAsync(() -> work.apply(element), pool).join());
    }
    return results;
  }
}
