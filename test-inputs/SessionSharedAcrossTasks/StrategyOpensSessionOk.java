package shelf;

import java.util.List;
import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The task asks a strategy for a loader, and the strategy opens the session. */
final class StrategyOpensSessionOk {
  record Loader(Session session) implements AutoCloseable {
    long count(String entity) {
      return session
          .createSelectionQuery("select count(*) from " + entity, Long.class)
          .getSingleResult();
    }

    @Override
    public void close() {
      session.close();
    }
  }

  private final SessionFactory sessions;

  StrategyOpensSessionOk(SessionFactory sessions) {
    this.sessions = sessions;
  }

  private Loader loader() {
    return new Loader(sessions.openSession());
  }

  void index(List<String> entities, Executor pool) {
    for (String entity : entities) {
      pool.execute(
          () -> {
            try (Loader loader = loader()) {
              System.out.println(loader.count(entity));
            }
          });
    }
  }
}
