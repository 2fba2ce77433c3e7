package shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;

/** The method that the task calls activates a request context. */
@ApplicationScoped
class RequestContextActivatedOk {

  static class Offer {}

  @RequestScoped
  static class UnitOfWork {
    @Inject EntityManagerFactory factory;
    private EntityManager em;

    Offer offer(Long id) {
      if (em == null) {
        em = factory.createEntityManager();
      }
      return em.find(Offer.class, id);
    }
  }

  @ApplicationScoped
  static class Offers {
    @Inject UnitOfWork unit;

    @ActivateRequestContext
    Offer find(Long id) {
      return unit.offer(id);
    }
  }

  @Inject Offers offers;

  List<Offer> all(List<Long> ids) {
    return ids.parallelStream().map(offers::find).toList();
  }
}
