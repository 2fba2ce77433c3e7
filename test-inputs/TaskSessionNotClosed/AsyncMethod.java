package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.scheduling.annotation.Async;

/** A container runs the method on another thread, and it leaves its session open. */
final class AsyncMethod {
  private final EntityManagerFactory emf;

  AsyncMethod(EntityManagerFactory emf) {
    this.emf = emf;
  }

  @Async
  void archive() {
    EntityManager em = emf.createEntityManager();
    em.getTransaction().begin();
    em.createNativeQuery("call archive()").executeUpdate();
    em.getTransaction().commit();
  }
}
