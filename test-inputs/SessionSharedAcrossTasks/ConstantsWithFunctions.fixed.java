package shelf;

import java.util.Arrays;
import java.util.function.ToLongFunction;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The constants of the enum were given functions, which the tasks run over one session. */
final class ConstantsWithFunctions {
  enum Gauge {
    FREE(session -> session.createQuery("select free from Disk", Long.class).getSingleResult()),
    USED(session -> session.createQuery("select used from Disk", Long.class).getSingleResult());

    private final ToLongFunction<Session> query;

    Gauge(ToLongFunction<Session> query) {
      this.query = query;
    }

    long read(Session session) {
      return query.applyAsLong(session);
    }
  }

  long sum(Session session) {
    SessionFactory sessionFactory = session.getSessionFactory();
    return Arrays.stream(Gauge.values()).parallel().mapToLong(gauge -> sessionFactory.fromSession(taskSession -> gauge.read(taskSession))).sum();
  }
}
