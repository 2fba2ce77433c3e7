package shelf;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.EntityManager;
import java.util.concurrent.Executor;

/** The starter waits until the uni has its item. */
final class MutinyAwaitedOk {
  static class Note {}

  void add(EntityManager em, Uni<Note> note, Executor pool) {
    note.emitOn(pool).invoke(n -> em.persist(n)).await().indefinitely();
    em.flush();
  }
}
