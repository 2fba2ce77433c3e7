package shelf;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A wrapper opens a session around each command that it hands to a pool. */
final class WrapperOpensSessionOk {
  static class Skill {}

  private final SessionFactory sessions;
  private final Executor pool;

  WrapperOpensSessionOk(SessionFactory sessions, Executor pool) {
    this.sessions = sessions;
    this.pool = pool;
  }

  void save(List<Skill> skills) {
    skills.forEach(skill -> withSession(session -> session.persist(skill)));
  }

  private void withSession(Consumer<Session> command) {
    pool.execute(
        () -> {
          try (Session session = sessions.openSession()) {
            command.accept(session);
          }
        });
  }
}
