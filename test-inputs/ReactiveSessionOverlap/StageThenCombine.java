package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/** Two finds on one session are both started before they are combined. */
final class StageThenCombine {
  @Entity(name = "Client")
  static class Client {
    @Id Long id;
  }

  @Entity(name = "Voucher")
  static class Voucher {
    @Id Long id;
  }

  record Basket(Client client, Voucher voucher) {}

  CompletionStage<Basket> basket(Stage.Session session, long client, long voucher) {
    CompletionStage<Client> first = session.find(Client.class, client);
    CompletionStage<Voucher> second = session.find(Voucher.class, voucher);
    return first.thenCombine(second, Basket::new);
  }
}
