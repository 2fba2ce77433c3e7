package shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.SessionFactory;

/** Every callable of the list opens its session when it runs. */
final class SessionPerCallableOk {
  static class Seat {}

  List<Future<Seat>> seats(SessionFactory sessions, List<Integer> numbers, ExecutorService workers)
      throws InterruptedException {
    List<Callable<Seat>> tasks = new ArrayList<>();
    for (int number : numbers) {
      tasks.add(() -> sessions.fromSession(session -> session.find(Seat.class, number)));
    }
    return workers.invokeAll(tasks);
  }
}
