package shelf;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.ExecutorService;

/** What is assembled before the close runs after it, when somebody subscribes. */
final class PipelineReturnedAfterClose {
  private final EntityManagerFactory factory;
  private final ExecutorService workers;

  PipelineReturnedAfterClose(EntityManagerFactory factory, ExecutorService workers) {
    this.factory = factory;
    this.workers = workers;
  }

  Uni<Long> openClaims(String region) {
    Uni<Long> count =
        Uni.createFrom()
            .item(
                () ->
                    factory.callInTransaction(taskEm -> taskEm.createQuery("select count(c) from Claim c where c.region = ?1", Long.class)
                        .setParameter(1, region)
                        .getSingleResult()))
            .runSubscriptionOn(workers);
    return count;
  }
}
