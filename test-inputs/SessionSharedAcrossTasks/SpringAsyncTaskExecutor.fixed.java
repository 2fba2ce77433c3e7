package shelf;

import java.util.List;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.springframework.core.task.AsyncTaskExecutor;

/** Spring's asynchronous task executor returns futures of tasks over one session. */
final class SpringAsyncTaskExecutor {
  static class Guest {}

  void invite(Session session, AsyncTaskExecutor pool) throws Exception {
    SessionFactory sessionFactory = session.getSessionFactory();
    Future<List<Guest>> family =
        pool.submit(() -> sessionFactory.fromSession(taskSession -> taskSession.createNamedQuery("family", Guest.class).list()));
    Future<List<Guest>> friends =
        pool.submit(() -> sessionFactory.fromSession(taskSession -> taskSession.createNamedQuery("friends", Guest.class).list()));
    System.out.println(family.get().size() + friends.get().size());
  }
}
