package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;

/** Tasks of a completion service share an entity manager. */
final class CompletionServiceTasks {
  static class Offer {}

  List<Offer> offers(EntityManager em, List<String> sellers, Executor pool) throws Exception {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    CompletionService<Offer> ready = new ExecutorCompletionService<>(pool);
    for (String seller : sellers) {
      ready.submit(
          () ->
              entityManagerFactory.callInTransaction(taskEm -> taskEm.createQuery("from Offer where seller = :s", Offer.class)
                  .setParameter("s", seller)
                  .getSingleResult()));
    }
    List<Offer> offers = new ArrayList<>();
    for (int i = 0; i < sellers.size(); i++) {
      offers.add(ready.take().get());
    }
    return offers;
  }
}
