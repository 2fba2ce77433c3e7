package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A helper waits for any stage that it is given. */
final class AwaitedByGenericHelperOk {
  static class Tooth {}

  void pull(EntityManager em, Tooth tooth) throws Exception {
    await(CompletableFuture.runAsync(() -> em.remove(tooth)));
    em.flush();
  }

  private static <T> T await(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get();
  }
}
