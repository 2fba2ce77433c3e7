package shelf;

import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/** The second find starts when the first has completed. */
final class StageThenComposeOk {
  record Basket(Object customer, Object voucher) {}

  CompletionStage<Basket> basket(Stage.Session session, long customer, long voucher) {
    return session
        .find(Object.class, customer)
        .thenCompose(
            found -> session.find(Object.class, voucher).thenApply(other -> new Basket(found, other)));
  }
}
