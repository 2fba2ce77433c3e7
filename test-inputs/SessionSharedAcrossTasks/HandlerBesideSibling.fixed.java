package shelf;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The handler of one future and the recovery of another use one session at once. */
final class HandlerBesideSibling {
  void settle(Session session, CompletableFuture<Object> card, CompletableFuture<Object> cash) {
    SessionFactory sessionFactory = session.getSessionFactory();
    var charged =
        card.handleAsync(
            (payment, failure) -> sessionFactory.fromTransaction(taskSession -> {
              taskSession.persist(payment);
              return payment;
            }));
    var recovered = cash.exceptionallyAsync(failure -> sessionFactory.fromSession(taskSession -> taskSession.find(Object.class, 1L)));
    charged.thenCombine(recovered, Objects::equals).join();
  }
}
