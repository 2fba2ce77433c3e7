package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;

/** A parallel stream calls one entity manager from several threads. */
final class ParallelStreamMethodReference {
  static class Visitor {}

  private final EntityManagerFactory emf;

  ParallelStreamMethodReference(EntityManagerFactory emf) {
    this.emf = emf;
  }

  void admit(List<Visitor> visitors) {
    EntityManager em = emf.createEntityManager();
    em.getTransaction().begin();
    visitors.parallelStream().forEach(em::persist);
    em.getTransaction().commit();
    em.close();
  }
}
