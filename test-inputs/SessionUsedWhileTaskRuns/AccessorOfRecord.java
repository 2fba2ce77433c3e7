package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;

/** The task takes the session out of a record, while the starter uses it directly. */
final class AccessorOfRecord {
  record Context(EntityManager em, String user) {}

  void greet(EntityManager em, long id) {
    Context context = new Context(em, "Ada");
    var greeting = CompletableFuture.supplyAsync(() -> context.em().find(String.class, id));
    em.clear();
    System.out.println(greeting.join() + context.user());
  }
}
