package shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;

/** All tasks of a list run over one session, and invokeAll runs them together. */
final class InvokeAllOfList {
  static class Seat {}

  List<Future<Seat>> seats(Session session, List<Integer> numbers, ExecutorService workers)
      throws InterruptedException {
    List<Callable<Seat>> tasks = new ArrayList<>();
    for (int number : numbers) {
      tasks.add(() -> session.find(Seat.class, number));
    }
    return workers.invokeAll(tasks);
  }
}
