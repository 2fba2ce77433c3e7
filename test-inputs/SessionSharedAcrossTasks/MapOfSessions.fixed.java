package shelf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The tasks get the same session out of a map. */
final class MapOfSessions {
  static class Part {}

  void assemble(SessionFactory sessions, List<Part> parts, Executor pool) {
    Map<String, Session> open = new HashMap<>();
    open.put("parts", sessions.openSession());
    for (Part part : parts) {
      pool.execute(() -> sessions.inTransaction(taskSession -> taskSession.persist(part)));
    }
  }
}
