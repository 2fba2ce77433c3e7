package shelf;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** The unit of work inside is one of another database. */
final class MutinyTwoFactoriesOk {
  Uni<Object> copy(Mutiny.SessionFactory shop, Mutiny.SessionFactory archive, long id, Object log) {
    return shop.withSession(
        session ->
            Uni.combine()
                .all()
                .unis(
                    session.find(Object.class, id),
                    archive.withTransaction(other -> other.persist(log)))
                .with((found, done) -> found));
  }
}
