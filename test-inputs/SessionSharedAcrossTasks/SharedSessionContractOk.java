package shelf;

import java.util.List;
import org.hibernate.SharedSessionContract;

/** Any kind of Hibernate session, used on the caller's thread. */
final class SharedSessionContractOk {
  void archive(SharedSessionContract session, List<String> entities) {
    entities.forEach(
        entity ->
            session.createMutationQuery("delete " + entity + " where old = true").executeUpdate());
  }
}
