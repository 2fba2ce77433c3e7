package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;
import javax.swing.JButton;

/** What an unknown method does with a lambda is not seen, but what the lambda does is. */
final class ForkInLambdaOfUnknownMethod {
  static class Draft {}

  private final EntityManagerFactory factory;

  ForkInLambdaOfUnknownMethod(EntityManagerFactory factory) {
    this.factory = factory;
  }

  void wire(JButton refresh, long left, long right) {
    refresh.addActionListener(
        event -> {
          EntityManager em = factory.createEntityManager();
          var one = CompletableFuture.supplyAsync(() -> em.find(Draft.class, left));
          var other = CompletableFuture.supplyAsync(() -> em.find(Draft.class, right));
          refresh.setEnabled(one.join() != other.join());
          em.close();
        });
  }
}
