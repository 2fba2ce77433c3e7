package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/** The second find starts when the first has completed. */
final class StageThenComposeOk {
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
    return session
        .find(Client.class, client)
        .thenCompose(
            found ->
                session.find(Voucher.class, voucher).thenApply(other -> new Basket(found, other)));
  }
}
