package shelf;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.hibernate.Session;

/** A loop starts one task for each session of a map. */
final class SessionsOfMapOnceOk {
  void vote(Map<String, Session> byDistrict, ExecutorService pool) {
    for (Session session : byDistrict.values()) {
      pool.execute(() -> session.persist("opened"));
    }
  }
}
