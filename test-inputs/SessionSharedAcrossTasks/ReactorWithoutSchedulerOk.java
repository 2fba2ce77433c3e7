package shelf;

import java.util.List;
import org.hibernate.Session;
import reactor.core.publisher.Mono;

/** Monos without a scheduler run on the thread that subscribes, one after the other. */
final class ReactorWithoutSchedulerOk {
  static class Team {}

  static class Match {}

  int count(Session session) {
    Mono<List<Team>> teams =
        Mono.fromCallable(() -> session.createQuery("from Team", Team.class).list());
    Mono<List<Match>> matches =
        Mono.fromCallable(() -> session.createQuery("from Match", Match.class).list());
    return Mono.zip(teams, matches, (t, m) -> t.size() + m.size()).block();
  }
}
