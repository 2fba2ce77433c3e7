package shelf;

import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The session was opened for one tenant, which the task could not name: any other is wrong. */
final class OpenedForTenant {
  static class Meter {
    long id;
    double reading;
  }

  private final SessionFactory sessions;

  OpenedForTenant(SessionFactory sessions) {
    this.sessions = sessions;
  }

  double total(Map<String, Session> open, String city, List<Long> meters) {
    Session session =
        open.computeIfAbsent(
            city, tenant -> sessions.withOptions().tenantIdentifier((Object) tenant).openSession());
    return meters.parallelStream()
        .mapToDouble(id -> session.find(Meter.class, id).reading)
        .sum();
  }
}
