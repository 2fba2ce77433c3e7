package shelf;

import java.util.List;
import java.util.concurrent.Executor;
import org.hibernate.SessionFactory;
import org.hibernate.SharedSessionContract;

/** Code that is written for any kind of Hibernate session. */
final class SharedSessionContractShared {
  void archive(SharedSessionContract session, List<String> entities, Executor pool) {
    SessionFactory sessionFactory = session.getFactory();
    for (String entity : entities) {
      pool.execute(
          () ->
              sessionFactory.inStatelessTransaction(taskSession -> taskSession
                  .createMutationQuery("delete " + entity + " where old = true")
                  .executeUpdate()));
    }
  }
}
