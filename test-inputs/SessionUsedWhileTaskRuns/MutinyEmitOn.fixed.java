package shelf;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.Executor;

/** What stands after emitOn runs on another thread, while the starter goes on. */
final class MutinyEmitOn {
  static class Note {}

  void add(EntityManager em, Uni<Note> note, Executor pool) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    note.emitOn(pool).invoke(n -> entityManagerFactory.runInTransaction(taskEm -> taskEm.persist(n))).subscribe().with(n -> System.out.println("done"));
    em.flush();
  }
}
