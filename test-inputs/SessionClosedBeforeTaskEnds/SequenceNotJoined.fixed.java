package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A helper makes one future of a list of them, which nobody joins before the close. */
final class SequenceNotJoined {
  static class Bean {}

  CompletableFuture<List<Bean>> count(EntityManagerFactory emf, long id) {
    List<CompletableFuture<Bean>> loading = new ArrayList<>();
    loading.add(CompletableFuture.supplyAsync(() -> emf.callInTransaction(taskEm -> taskEm.find(Bean.class, id))));
    CompletableFuture<List<Bean>> beans = sequence(loading);
    return beans;
  }

  private static <T> CompletableFuture<List<T>> sequence(List<CompletableFuture<T>> futures) {
    return CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0]))
        .thenApply(done -> futures.stream().map(CompletableFuture::join).toList());
  }
}
