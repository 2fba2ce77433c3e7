package shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Tasks are wrapped into FutureTask before the executor gets them. */
final class FutureTaskExecuted {
  static class Claim {}

  void settle(Session session, List<Long> claims, Executor pool) throws Exception {
    SessionFactory sessionFactory = session.getSessionFactory();
    List<FutureTask<Claim>> tasks = new ArrayList<>();
    for (long claim : claims) {
      FutureTask<Claim> task = new FutureTask<>(() -> sessionFactory.fromSession(taskSession -> taskSession.find(Claim.class, claim)));
      tasks.add(task);
      pool.execute(task);
    }
    for (FutureTask<Claim> task : tasks) {
      System.out.println(task.get());
    }
  }
}
