package shelf;

import java.util.List;
import org.hibernate.Session;
import org.springframework.core.task.SyncTaskExecutor;

/** Spring's synchronous executor runs the task on the caller's thread. */
final class SpringSyncTaskExecutorOk {
  static class Guest {}

  void invite(Session session, List<Guest> guests) {
    SyncTaskExecutor here = new SyncTaskExecutor();
    guests.forEach(guest -> here.execute(() -> session.persist(guest)));
  }
}
