package shelf;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** One of two finds is combined with something else. */
final class AlternativesOk {
  Uni<String> label(Mutiny.Session session, boolean current, Uni<String> prefix) {
    Uni<Object> found = current ? session.find(Object.class, 1L) : session.find(Object.class, 2L);
    return Uni.combine().all().unis(prefix, found).with((text, object) -> text + object);
  }
}
