package io.github.sessionpertask.proof;

import io.github.sessionpertask.proof.Program.Instance;
import io.github.sessionpertask.proof.Scenario.Rounds;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.hibernate.SessionFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.SpringVersion;

/** Beans of Spring, whose sessions and transactions are bound to threads. */
final class SpringProofs {
  private static final String SPRING =
      "Spring " + SpringVersion.getVersion() + ", " + JpaProofs.HIBERNATE;

  private SpringProofs() {}

  static List<Proof> all() {
    return List.of(
        proof(
                "ScopedSessionInTask",
                "CurrentSessionInTask",
                "HibernateException: Could not obtain transaction-synchronized Session for current"
                    + " thread",
                SpringProofs::sale)
            .correctIn("CurrentSessionInTemplateOk"),
        proof(
                "ScopedSessionInTask",
                "ProxyReadInTransaction",
                TransactionProofs.UNCOMMITTED,
                SpringProofs::seat)
            .correctIn("ProxyAfterTransactionOk"),
        proof(
                "LazyLoadInTask",
                "CapturedEntity",
                "LazyInitializationException: Cannot lazily initialize collection of role"
                    + " 'shelf.CapturedEntity$Album.tracks'",
                SpringProofs::album)
            .correctIn("LoadedInTaskOk"),
        proof(
                "StaleSnapshotRead",
                "FoundAgainInSession",
                TransactionProofs.STALE,
                SpringProofs::tank)
            .correctIn("RefreshedOk"));
  }

  private static Optional<String> sale(Instance bean, SessionFactory sessions, Database database) {
    return Failures.of(() -> bean.call("load", 1L, Overlap.alone()));
  }

  private static Optional<String> seat(Instance bean, SessionFactory sessions, Database database)
      throws Exception {
    database.execute("delete from Seat");
    return bean.call("reserve", 1L, Overlap.alone()) == null
        ? Optional.of(TransactionProofs.UNCOMMITTED)
        : Optional.empty();
  }

  /** The task comes when the transaction of its starter is over. */
  private static Optional<String> album(Instance bean, SessionFactory sessions, Database database)
      throws Exception {
    database.execute("merge into Album (id) values (1)");
    Held later = new Held();
    Future<?> length = (Future<?>) bean.call("length", sessions, 1L, later);
    later.release();
    return Failures.of(length::get);
  }

  private static Optional<String> tank(Instance bean, SessionFactory sessions, Database database)
      throws Exception {
    database.execute("merge into Tank (id, litres) values (1, 0)");
    Object pumped = bean.call("pumped", sessions, sessions, 1L);
    return pumped.equals(10) ? Optional.empty() : Optional.of(TransactionProofs.STALE);
  }

  private static Proof proof(String check, String input, String harm, Play play) {
    return Proof.of(check, input, Engine.H2, SPRING, harm, played(play));
  }

  private static Scenario<Database> played(Play play) {
    return (program, database) -> {
      SessionFactory sessions =
          JpaProofs.factory(
                  program.nestedWith(Entity.class), database.dataSource(), SpringBeans.SETTINGS)
              .unwrap(SessionFactory.class);
      AnnotationConfigApplicationContext context = SpringBeans.start(program, sessions);
      Instance bean = new Instance(context.getBean(program.type()));
      return Rounds.closing(
          () -> {
            context.close();
            sessions.close();
          },
          () -> play.round(bean, sessions, database));
    };
  }

  /** A round with a bean. */
  private interface Play {
    Optional<String> round(Instance bean, SessionFactory sessions, Database database)
        throws Exception;
  }
}
