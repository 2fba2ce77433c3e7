package shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** All tasks of a list run over one session, and invokeAll runs them together. */
final class InvokeAllOfList {
  static class Seat {}

  List<Future<Seat>> seats(Session session, List<Integer> numbers, ExecutorService workers)
      throws InterruptedException {
        SessionFactory sessionFactory = session.getSessionFactory();
    List<Callable<Seat>> tasks = new ArrayList<>();
    for (int number : numbers) {
      tasks.add(() -> sessionFactory.fromSession(taskSession -> taskSession.find(Seat.class, number)));
    }
    return workers.invokeAll(tasks);
  }
}
