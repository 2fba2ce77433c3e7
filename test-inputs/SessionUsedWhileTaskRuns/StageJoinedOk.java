package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;

/** The stage after the task is joined, and the task with it. */
final class StageJoinedOk {
  static class Item {}

  void rename(EntityManager em, long id) {
    CompletableFuture<String> name =
        CompletableFuture.supplyAsync(() -> em.find(Item.class, id)).thenApply(Object::toString);
    System.out.println(name.join());
    em.clear();
  }
}
