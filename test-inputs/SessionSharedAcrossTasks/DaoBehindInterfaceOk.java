package shelf;

import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The tasks know an interface, and what is behind it opens a session for each call. */
final class DaoBehindInterfaceOk {
  interface Prices {
    String of(String article);
  }

  record StoredPrices(SessionFactory sessions) implements Prices {
    @Override
    public String of(String article) {
      try (Session session = sessions.openSession()) {
        return session.find(String.class, article);
      }
    }
  }

  String compare(SessionFactory sessions, String left, String right) {
    Prices prices = new StoredPrices(sessions);
    CompletableFuture<String> one = CompletableFuture.supplyAsync(() -> prices.of(left));
    CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> prices.of(right));
    return one.join() + " or " + other.join();
  }
}
