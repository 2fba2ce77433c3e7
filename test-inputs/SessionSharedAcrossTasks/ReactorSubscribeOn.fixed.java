package shelf;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Two monos call the session on the threads of a scheduler. */
final class ReactorSubscribeOn {
  static class Team {}

  static class Match {}

  int count(Session session) {
    SessionFactory sessionFactory = session.getSessionFactory();
    Mono<List<Team>> teams =
        Mono.fromCallable(() -> sessionFactory.fromSession(taskSession -> taskSession.createQuery("from Team", Team.class).list()))
            .subscribeOn(Schedulers.boundedElastic());
    Mono<List<Match>> matches =
        Mono.fromCallable(() -> sessionFactory.fromSession(taskSession -> taskSession.createQuery("from Match", Match.class).list()))
            .subscribeOn(Schedulers.boundedElastic());
    return Mono.zip(teams, matches, (t, m) -> t.size() + m.size()).block();
  }
}
