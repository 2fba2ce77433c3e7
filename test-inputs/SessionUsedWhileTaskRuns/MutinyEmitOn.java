package shelf;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.EntityManager;
import java.util.concurrent.Executor;

/** What stands after emitOn runs on another thread, while the starter goes on. */
final class MutinyEmitOn {
  static class Note {}

  void add(EntityManager em, Uni<Note> note, Executor pool) {
    note.emitOn(pool).invoke(n -> em.persist(n)).subscribe().with(n -> System.out.println("done"));
    em.flush();
  }
}
