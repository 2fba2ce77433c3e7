package shelf;

import java.util.List;
import org.hibernate.Session;

/** The tasks call a method of this object, which uses the session in its field. */
final class BoundMethodReferenceOfThis {
  static class Tariff {}

  private final Session session;

  BoundMethodReferenceOfThis(Session session) {
    this.session = session;
  }

  List<Tariff> tariffs(List<String> codes) {
    return codes.parallelStream().map(this::load).toList();
  }

  private Tariff load(String code) {
    return session.bySimpleNaturalId(Tariff.class).load(code);
  }
}
