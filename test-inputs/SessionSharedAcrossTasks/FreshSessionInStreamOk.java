package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Each element of the stream opens a session, and the stage after its task closes that. */
final class FreshSessionInStreamOk {
  static class Star {}

  List<Star> stars(EntityManagerFactory emf, List<Long> ids, Executor pool) {
    List<CompletableFuture<Star>> loading = ids.stream().map(id -> load(emf, id, pool)).toList();
    return loading.stream().map(CompletableFuture::join).toList();
  }

  private static CompletableFuture<Star> load(EntityManagerFactory emf, long id, Executor pool) {
    EntityManager em = emf.createEntityManager();
    return CompletableFuture.supplyAsync(() -> em.find(Star.class, id), pool)
        .whenComplete((star, failure) -> em.close());
  }
}
