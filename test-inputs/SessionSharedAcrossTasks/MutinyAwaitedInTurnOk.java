package shelf;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.Executor;

/** Each uni is awaited before the next is subscribed to. */
final class MutinyAwaitedInTurnOk {
  static class Crew {}

  List<Crew> crews(EntityManager em, Executor pool) {
    Crew day =
        Uni.createFrom()
            .item(() -> em.find(Crew.class, 1))
            .runSubscriptionOn(pool)
            .await()
            .indefinitely();
    Crew night =
        Uni.createFrom()
            .item(() -> em.find(Crew.class, 2))
            .runSubscriptionOn(pool)
            .await()
            .indefinitely();
    return List.of(day, night);
  }
}
