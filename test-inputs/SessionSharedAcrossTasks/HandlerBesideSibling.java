package shelf;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;

/** The handler of one future and the recovery of another use one session at once. */
final class HandlerBesideSibling {
  void settle(Session session, CompletableFuture<Object> card, CompletableFuture<Object> cash) {
    var charged =
        card.handleAsync(
            (payment, failure) -> {
              session.persist(payment);
              return payment;
            });
    var recovered = cash.exceptionallyAsync(failure -> session.find(Object.class, 1L));
    charged.thenCombine(recovered, Objects::equals).join();
  }
}
