package shelf;

import java.util.function.Supplier;
import org.hibernate.Session;

/** A supplier that is kept in a variable is evaluated by the same method. */
final class SupplierEvaluatedHereOk {
  static class Clock {}

  Clock clock(Session session, boolean fast) {
    Supplier<Clock> stored = () -> session.find(Clock.class, 1);
    Supplier<Clock> fresh = () -> session.merge(new Clock());
    return fast ? stored.get() : fresh.get();
  }
}
