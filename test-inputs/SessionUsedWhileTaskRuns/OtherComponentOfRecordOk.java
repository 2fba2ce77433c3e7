package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;

/** The task reads another component of the record than the session. */
final class OtherComponentOfRecordOk {
  record Context(EntityManager em, String user) {}

  void greet(EntityManager em) {
    Context context = new Context(em, "Ada");
    var length = CompletableFuture.supplyAsync(() -> context.user().length());
    em.clear();
    System.out.println(length.join());
  }
}
