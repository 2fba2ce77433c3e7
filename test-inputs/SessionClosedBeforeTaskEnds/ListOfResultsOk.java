package shelf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The list of results is complete before the try block ends, and the task only counts. */
final class ListOfResultsOk {
  CompletableFuture<Long> count(SessionFactory sessions) {
    try (Session session = sessions.openSession()) {
      List<String> names = session.createQuery("select r.name from Row r", String.class).list();
      return CompletableFuture.supplyAsync(() -> names.stream().distinct().count());
    }
  }
}
