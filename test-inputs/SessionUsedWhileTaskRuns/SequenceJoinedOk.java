package shelf;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A helper makes one future of a list of them, and the starter joins that. */
final class SequenceJoinedOk {
  static class Bean {}

  void count(EntityManager em, long id) {
    List<CompletableFuture<Bean>> loading = new ArrayList<>();
    loading.add(CompletableFuture.supplyAsync(() -> em.find(Bean.class, id)));
    List<Bean> beans = sequence(loading).join();
    em.persist(beans.get(0));
  }

  private static <T> CompletableFuture<List<T>> sequence(List<CompletableFuture<T>> futures) {
    return CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0]))
        .thenApply(done -> futures.stream().map(CompletableFuture::join).toList());
  }
}
