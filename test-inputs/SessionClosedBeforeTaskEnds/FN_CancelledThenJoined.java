package shelf;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Whoever joins a cancelled future does not wait for its task, which goes on. */
final class FN_CancelledThenJoined {
  static class Forecast {}

  Forecast forecast(SessionFactory sessions, long city) {
    try (Session session = sessions.openSession()) {
      var forecast = CompletableFuture.supplyAsync(() -> session.find(Forecast.class, city));
      forecast.cancel(true);
      // Known miss: this is taken for a join, although it throws at once.
      return forecast.join();
    } catch (CancellationException e) {
      return new Forecast();
    }
  }
}
