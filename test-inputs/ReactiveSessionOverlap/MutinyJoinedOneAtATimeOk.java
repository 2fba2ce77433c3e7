package shelf;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The finds are joined one after the other. */
final class MutinyJoinedOneAtATimeOk {
  @Entity(name = "Seal")
  static class Seal {
    @Id Long id;
  }

  Uni<List<Seal>> all(Mutiny.SessionFactory factory, List<Long> ids) {
    return factory.withSession(
        session -> {
          List<Uni<Seal>> finds = new ArrayList<>();
          for (Long id : ids) {
            finds.add(session.find(Seal.class, id));
          }
          return Uni.join().all(finds).usingConcurrencyOf(1).andFailFast();
        });
  }
}
