package shelf;

import java.util.List;
import org.hibernate.SessionFactory;
import org.springframework.core.task.TaskExecutor;

/** Spring's task executor runs a task for each element, which opens a session. */
final class SpringTaskExecutorOk {
  private final TaskExecutor pool;
  private final SessionFactory sessions;

  SpringTaskExecutorOk(TaskExecutor pool, SessionFactory sessions) {
    this.pool = pool;
    this.sessions = sessions;
  }

  void save(List<Object> rows) {
    rows.forEach(row -> pool.execute(() -> sessions.inTransaction(s -> s.persist(row))));
  }
}
