package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Helper methods stand between the task and the entity manager. */
final class HelperTwoCallsDeep {
  static class Course {}

  void enroll(EntityManager em, long student, long course, Executor pool) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    CompletableFuture<Void> seats = CompletableFuture.runAsync(() -> entityManagerFactory.runInTransaction(taskEm -> book(taskEm, course)), pool);
    CompletableFuture<Void> fees = CompletableFuture.runAsync(() -> entityManagerFactory.runInTransaction(taskEm -> charge(taskEm, student)), pool);
    CompletableFuture.allOf(seats, fees).join();
  }

  private void book(EntityManager em, long course) {
    lock(em, course);
  }

  private void lock(EntityManager em, long course) {
    em.find(Course.class, course);
  }

  private void charge(EntityManager em, long student) {
    em.createQuery("update Account a set a.due = a.due + 10 where a.student = :s")
        .setParameter("s", student)
        .executeUpdate();
  }
}
