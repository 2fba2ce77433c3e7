package shelf;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.ExecutorService;
import org.hibernate.reactive.mutiny.Mutiny;

/** What follows the hop to a pool stores its result with the session that it has left. */
final class MutinySessionAfterHop {
  Uni<Void> compress(Mutiny.SessionFactory sessions, ExecutorService pool, long id) {
    return sessions.withTransaction(
        session ->
            session
                .find(byte[].class, id)
                .emitOn(pool)
                .map(MutinySessionAfterHop::half)
                .chain(small -> session.persist(small)));
  }

  private static byte[] half(byte[] all) {
    return java.util.Arrays.copyOf(all, all.length / 2);
  }
}
