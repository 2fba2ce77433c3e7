package shelf;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Two units of work side by side, which both get the session of the one around them. */
final class MutinyScopesInside {
  Uni<Void> move(Mutiny.SessionFactory factory, Object from, Object to) {
    return factory.withTransaction(
        session ->
            Uni.combine()
                .all()
                .unis(
                    factory.withTransaction(same -> same.persist(from)),
                    factory.withTransaction(same -> same.persist(to)))
                .discardItems());
  }
}
