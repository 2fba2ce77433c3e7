package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/** What is stored second is flushed when the first flush has completed. */
final class StageFlushesInTurnOk {
  @Entity(name = "Ballot")
  static class Ballot {
    @Id Long id;
  }

  CompletionStage<Void> count(Stage.Session session, long first, long second) {
    return session
        .persist(ballot(first))
        .thenCompose(done -> session.flush())
        .thenCompose(done -> session.persist(ballot(second)))
        .thenCompose(done -> session.flush());
  }

  private static Ballot ballot(long number) {
    Ballot ballot = new Ballot();
    ballot.id = number;
    return ballot;
  }
}
