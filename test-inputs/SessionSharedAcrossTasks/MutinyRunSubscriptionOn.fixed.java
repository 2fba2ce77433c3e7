package shelf;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.Executor;

/** Two unis are combined that call one entity manager on a pool. */
final class MutinyRunSubscriptionOn {
  static class Crew {}

  String crews(EntityManager em, Executor pool) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    Uni<Crew> day = Uni.createFrom().item(() -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(Crew.class, 1))).runSubscriptionOn(pool);
    Uni<Crew> night = Uni.createFrom().item(() -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(Crew.class, 2))).runSubscriptionOn(pool);
    return Uni.combine().all().unis(day, night).asTuple().await().indefinitely().toString();
  }
}
