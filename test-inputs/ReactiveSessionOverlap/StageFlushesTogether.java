package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/** Two flushes of one session run side by side, and insert the same row twice. */
final class StageFlushesTogether {
  @Entity(name = "Ballot")
  static class Ballot {
    @Id Long id;
  }

  CompletionStage<Void> count(Stage.Session session, long first, long second) {
    CompletionStage<Void> one = session.persist(ballot(first)).thenCompose(done -> session.flush());
    CompletionStage<Void> other =
        session.persist(ballot(second)).thenCompose(done -> session.flush());
    return one.thenCombine(other, (a, b) -> null);
  }

  private static Ballot ballot(long number) {
    Ballot ballot = new Ballot();
    ballot.id = number;
    return ballot;
  }
}
