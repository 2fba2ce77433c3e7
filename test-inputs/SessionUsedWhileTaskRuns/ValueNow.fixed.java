package shelf;

import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The value that is there now is taken, and the task may still run. */
final class ValueNow {
  static class Forecast {}

  Forecast forecast(Session session, long day) {
    SessionFactory sessionFactory = session.getSessionFactory();
    CompletableFuture<Forecast> exact =
        CompletableFuture.supplyAsync(() -> sessionFactory.fromSession(taskSession -> taskSession.find(Forecast.class, day)));
    Forecast now = exact.getNow(null);
    return now != null
        ? now
        : session.createNamedQuery("typical", Forecast.class).getSingleResult();
  }
}
