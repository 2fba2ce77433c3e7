package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The stage after each fork runs on the worker's thread, and uses the session there. */
final class StageAfterFork {
  static class Shop {}

  void geocode(EntityManager em, List<String> addresses, Function<String, String> remote) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    List<CompletableFuture<Void>> done = new ArrayList<>();
    for (String address : addresses) {
      done.add(
          CompletableFuture.supplyAsync(() -> remote.apply(address))
              .thenAccept(
                  position ->
                      entityManagerFactory.runInTransaction(taskEm -> taskEm.createQuery("update Shop s set s.position = :p")
                          .setParameter("p", position)
                          .executeUpdate())));
    }
    done.forEach(CompletableFuture::join);
  }
}
