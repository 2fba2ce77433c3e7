package shelf;

import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/** Two finds on one session are both started before they are combined. */
final class StageThenCombine {
  record Basket(Object customer, Object voucher) {}

  CompletionStage<Basket> basket(Stage.Session session, long customer, long voucher) {
    CompletionStage<Object> first = session.find(Object.class, customer);
    CompletionStage<Object> second = session.find(Object.class, voucher);
    return first.thenCombine(second, Basket::new);
  }
}
