package shelf;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** An executor that gives each command a session of its own through a holder. */
final class ExecutorDecoratorOk {
  static class Word {}

  static final class SessionExecutor {
    private final SessionFactory sessions;
    private final Executor pool;

    SessionExecutor(SessionFactory sessions, Executor pool) {
      this.sessions = sessions;
      this.pool = pool;
    }

    void execute(Consumer<Session> command) {
      pool.execute(() -> sessions.inTransaction(session -> command.accept(session)));
    }
  }

  void learn(SessionExecutor executor, List<Word> words) {
    words.forEach(word -> executor.execute(session -> session.persist(word)));
  }
}
