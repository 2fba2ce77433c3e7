package shelf;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Two units of work side by side, each of which opens a session of its own. */
final class MutinyScopesAtTheTopOk {
  Uni<Void> move(Mutiny.SessionFactory factory, Object from, Object to) {
    return Uni.combine()
        .all()
        .unis(
            factory.withTransaction(session -> session.persist(from)),
            factory.withTransaction(session -> session.persist(to)))
        .discardItems();
  }
}
