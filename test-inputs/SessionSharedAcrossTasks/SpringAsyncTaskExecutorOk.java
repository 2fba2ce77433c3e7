package shelf;

import java.util.List;
import org.hibernate.SessionFactory;
import org.springframework.core.task.AsyncTaskExecutor;

/** Spring's asynchronous task executor runs tasks that open a session each. */
final class SpringAsyncTaskExecutorOk {
  void invite(SessionFactory sessions, List<Object> guests, AsyncTaskExecutor pool) {
    for (Object guest : guests) {
      pool.submitCompletable(() -> sessions.inTransaction(session -> session.persist(guest)));
    }
  }
}
