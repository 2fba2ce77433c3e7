package shelf;

import jakarta.persistence.EntityManagerFactory;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Two tasks share the entity manager that a callback was given. */
final class SessionOfTransactionCallback {
  static class Order {}

  long both(EntityManagerFactory emf, long first, long second) {
    var one = CompletableFuture.supplyAsync(() -> emf.callInTransaction(taskEm -> taskEm.find(Order.class, first)));
    var two = CompletableFuture.supplyAsync(() -> emf.callInTransaction(taskEm -> taskEm.find(Order.class, second)));
    return Stream.of(one.join(), two.join()).filter(Objects::nonNull).count();
  }
}
