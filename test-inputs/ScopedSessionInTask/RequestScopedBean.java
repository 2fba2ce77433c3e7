package shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A bean that holds the session of the request is another one in a task, or none. */
@ApplicationScoped
class RequestScopedBean {

  static class Offer {}

  @RequestScoped
  static class UnitOfWork {
    @Inject EntityManagerFactory factory;
    private EntityManager em;

    EntityManager em() {
      if (em == null) {
        em = factory.createEntityManager();
      }
      return em;
    }
  }

  @Inject UnitOfWork unit;

  Future<Offer> find(long id, ExecutorService pool) {
    return pool.submit(() -> unit.em().find(Offer.class, id));
  }
}
