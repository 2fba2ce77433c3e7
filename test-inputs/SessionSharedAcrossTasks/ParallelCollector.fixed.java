package shelf;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The classifier of a parallel collection asks the database from several threads. */
final class ParallelCollector {
  Map<String, List<Long>> byCity(Session session, List<Long> ids) {
    SessionFactory sessionFactory = session.getSessionFactory();
    return ids.parallelStream()
        .collect(Collectors.groupingBy(id -> sessionFactory.fromSession(taskSession -> taskSession.find(String.class, id))));
  }
}
