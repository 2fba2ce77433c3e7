package shelf;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The tasks call a method of this object, which uses the session in its field. */
final class BoundMethodReferenceOfThis {
  static class Tariff {}

  private final Session session;

  BoundMethodReferenceOfThis(Session session) {
    this.session = session;
  }

  List<Tariff> tariffs(List<String> codes) {
    SessionFactory sessionFactory = session.getSessionFactory();
    return codes.parallelStream().map(code -> sessionFactory.fromSession(taskSession -> load(taskSession, code))).toList();
  }

  private Tariff load(Session session, String code) {
    return session.bySimpleNaturalId(Tariff.class).load(code);
  }
}
