package shelf;

import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;

/** A threshold that is never reached keeps the bulk operation on its thread. */
final class ThresholdKeepsSequentialOk {
  void save(Session session, ConcurrentHashMap<Long, Object> changed) {
    changed.forEachValue(Long.MAX_VALUE, session::merge);
  }
}
