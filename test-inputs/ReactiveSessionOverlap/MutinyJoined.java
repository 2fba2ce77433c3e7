package shelf;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** A loop collects the finds of one session, which are then joined. */
final class MutinyJoined {
  Uni<List<Object>> all(Mutiny.SessionFactory factory, List<Long> ids) {
    return factory.withSession(
        session -> {
          List<Uni<Object>> finds = new ArrayList<>();
          for (Long id : ids) {
            finds.add(session.find(Object.class, id));
          }
          return Uni.join().all(finds).andFailFast();
        });
  }
}
