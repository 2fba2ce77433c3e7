package io.github.sessionpertask.proof;

import io.github.sessionpertask.proof.Program.Instance;
import io.github.sessionpertask.proof.Scenario.Rounds;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.hibernate.Version;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;

/** Entity managers, on Hibernate; they meet where a row is about to become an entity. */
final class JpaProofs {
  private static final Logger LOG = Logger.getLogger("org.hibernate");

  static final String HIBERNATE = "Hibernate " + Version.getVersionString();
  static final String TORN =
      "IllegalStateException: Illegal pop() with non-matching JdbcValuesSourceProcessingState";

  private JpaProofs() {}

  static List<Proof> all() {
    return List.of(
        Proof.of(
            "SessionSharedAcrossTasks",
            "GatheredFinds",
            Engine.H2,
            HIBERNATE,
            TORN,
            (program, database) -> {
              EntityManagerFactory emf = factory(program, database);
              database.execute(
                  "insert into City (id, inhabitants) values (1, 10), (2, 20), (3, 30)");
              return Rounds.closing(
                  emf,
                  () -> {
                    Overlap overlap = meetingWhereRowsAreRead(emf, 3);
                    Instance cities = program.make(emf, overlap.pool());
                    return Failures.of(() -> cities.call("inhabitants", 1L, 2L, 3L));
                  });
            }),
        Proof.of(
            "SessionSharedAcrossTasks",
            "BeginsOverOneManager",
            Engine.H2,
            HIBERNATE,
            "IllegalStateException: Resource-local transaction already active",
            (program, database) -> {
              EntityManagerFactory emf = factory(program, database);
              database.execute("insert into Parcel (id, sent) values (1, false), (2, false)");
              return Rounds.closing(
                  emf,
                  () -> {
                    Overlap overlap = meetingWhereRowsAreRead(emf, 2);
                    Instance parcels = program.make(emf, overlap.pool());
                    return Failures.of(() -> parcels.call("send", 1L, 2L));
                  });
            }),
        Proof.of(
            "SessionUsedWhileTaskRuns",
            "StarterFindsBeforeJoin",
            Engine.H2,
            HIBERNATE,
            "JdbcSQLNonTransientException: The object is already closed [90007-232]",
            (program, database) -> {
              EntityManagerFactory emf = factory(program, database);
              database.execute("insert into Gauge (id, level) values (1, 12), (2, 10)");
              return Rounds.closing(
                  emf,
                  () -> {
                    Overlap overlap = meetingWhereRowsAreRead(emf, 2);
                    return Failures.of(
                        () -> program.make().call("rise", emf, overlap.pool(), 1L, 2L));
                  });
            }),
        Proof.of(
            "SessionClosedBeforeTaskEnds",
            "CountLeavesTry",
            Engine.H2,
            HIBERNATE,
            "IllegalStateException: Session/EntityManager is closed",
            (program, database) -> {
              EntityManagerFactory emf = factory(program, database);
              return Rounds.closing(
                  emf,
                  () -> {
                    Held later = new Held();
                    Future<?> count = (Future<?>) program.make().call("visits", emf, later);
                    later.release();
                    return Failures.of(count::get);
                  });
            }));
  }

  private static EntityManagerFactory factory(Program program, Database database) {
    return factory(program.nestedWith(Entity.class), database.dataSource(), Map.of());
  }

  static EntityManagerFactory factory(
      List<Class<?>> entities, DataSource source, Map<String, ?> settings) {
    hush();
    BootstrapServiceRegistry own =
        new BootstrapServiceRegistryBuilder()
            .applyClassLoader(entities.get(0).getClassLoader())
            .build();
    // Configured as every version of Hibernate can be.
    Configuration configuration = new Configuration(own);
    entities.forEach(configuration::addAnnotatedClass);
    configuration.getProperties().put("hibernate.connection.datasource", source);
    configuration.setProperty("hibernate.hbm2ddl.auto", "create");
    configuration.getProperties().putAll(settings);
    return configuration.buildSessionFactory();
  }

  /** What Hibernate warns of is what the programs are about. */
  static void hush() {
    LOG.setLevel(Level.OFF);
  }

  private static Overlap meetingWhereRowsAreRead(EntityManagerFactory emf, int expected) {
    Overlap overlap = new Overlap(expected);
    emf.unwrap(SessionFactoryImplementor.class)
        .getEventEngine()
        .getListenerRegistry()
        .setListeners(EventType.PRE_LOAD, event -> overlap.meet());
    return overlap;
  }
}
