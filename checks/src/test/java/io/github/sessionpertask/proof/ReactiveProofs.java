package io.github.sessionpertask.proof;

import io.github.sessionpertask.proof.Scenario.Rounds;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.ConnectionFactory;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import org.hibernate.SessionFactory;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.cfg.Configuration;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.provider.ReactiveServiceRegistryBuilder;
import org.hibernate.reactive.stage.Stage;
import org.postgresql.ds.PGSimpleDataSource;
import reactor.core.publisher.Mono;

/** Reactive sessions; their operations overlap since none waits for the one before. */
final class ReactiveProofs {
  private static final String HIBERNATE =
      "Hibernate Reactive " + Versions.of(Stage.SessionFactory.class);
  private static final String TWICE =
      "SQLException: ERROR: duplicate key value violates unique constraint \"ballot_pkey\"";
  private static final String UNMADE = "a payment that can be made is not made";

  private ReactiveProofs() {}

  static List<Proof> all() {
    return List.of(
        overlap("StageThenCombine", HIBERNATE, JpaProofs.TORN, ReactiveProofs::basket)
            .correctIn("StageThenComposeOk"),
        overlap("StageFlushesTogether", HIBERNATE, TWICE, ReactiveProofs::ballots)
            .correctIn("StageFlushesInTurnOk"),
        overlap("MutinyJoined", HIBERNATE, JpaProofs.TORN, ReactiveProofs::seals)
            .correctIn("MutinyJoinedOneAtATimeOk"),
        overlap(
                "R2dbcTransactionsMerged",
                "R2DBC " + Versions.of(PostgresqlConnectionFactory.class),
                UNMADE,
                ReactiveProofs::payments)
            .correctIn("R2dbcTransactionsInTurnOk"));
  }

  private static Proof overlap(
      String input, String library, String harm, Scenario<Database> scenario) {
    return Proof.of("ReactiveSessionOverlap", input, Engine.POSTGRESQL, library, harm, scenario);
  }

  private static Rounds basket(Program program, Database database) throws SQLException {
    SessionFactory factory = factory(program, database);
    database.execute("insert into Client (id) values (1)", "insert into Voucher (id) values (2)");
    return Rounds.closing(factory, () -> failureOf(program, factory, "basket"));
  }

  private static Rounds ballots(Program program, Database database) throws SQLException {
    SessionFactory factory = factory(program, database);
    return Rounds.closing(
        factory,
        () -> {
          database.execute("delete from Ballot");
          return failureOf(program, factory, "count");
        });
  }

  /** What goes wrong with a method that gets a session and two ids. */
  private static Optional<String> failureOf(
      Program program, SessionFactory factory, String method) {
    return Failures.of(
        () ->
            factory
                .unwrap(Stage.SessionFactory.class)
                .withSession(session -> stage(() -> program.make().call(method, session, 1L, 2L)))
                .toCompletableFuture()
                .get());
  }

  private static CompletionStage<?> stage(Callable<?> call) {
    try {
      return (CompletionStage<?>) call.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Rounds seals(Program program, Database database) throws SQLException {
    SessionFactory factory = factory(program, database);
    database.execute("insert into Seal (id) values (1), (2), (3)");
    Mutiny.SessionFactory unis = factory.unwrap(Mutiny.SessionFactory.class);
    return Rounds.closing(
        factory,
        () ->
            Failures.of(
                () ->
                    ((Uni<?>) program.make().call("all", unis, List.of(1L, 2L, 3L)))
                        .await()
                        .indefinitely()));
  }

  /** One that can be made, and one that cannot. */
  private static Rounds payments(Program program, Database database) throws SQLException {
    ConnectionFactory connections = connections(database);
    JdbcProofs.makeAccounts(database);
    return () -> {
      JdbcProofs.fillAccounts(database);
      Object settled =
          program.make(connections).call("settle", "tenant", "landlord", "guest", "host");
      ((Mono<?>) settled).block();
      return database.number("select balance from account where owner = 'host'") == 100
          ? Optional.empty()
          : Optional.of(UNMADE);
    };
  }

  private static SessionFactory factory(Program program, Database database) throws SQLException {
    List<Class<?>> entities = program.nestedWith(Entity.class);
    PGSimpleDataSource source = (PGSimpleDataSource) database.dataSource();
    BootstrapServiceRegistry loading =
        new BootstrapServiceRegistryBuilder()
            .applyClassLoader(entities.get(0).getClassLoader())
            .build();
    Configuration configuration = new Configuration(loading);
    entities.forEach(configuration::addAnnotatedClass);
    configuration.setProperty(
        "jakarta.persistence.jdbc.url",
        "postgresql://localhost:" + source.getPortNumbers()[0] + "/" + source.getDatabaseName());
    configuration.setProperty("jakarta.persistence.jdbc.user", source.getUser());
    configuration.setProperty("hibernate.hbm2ddl.auto", "create");
    JpaProofs.hush();
    return configuration.buildSessionFactory(
        new ReactiveServiceRegistryBuilder(loading)
            .applySettings(configuration.getProperties())
            .build());
  }

  private static ConnectionFactory connections(Database database) throws SQLException {
    PGSimpleDataSource source = (PGSimpleDataSource) database.dataSource();
    return new PostgresqlConnectionFactory(
        PostgresqlConnectionConfiguration.builder()
            .host(source.getServerNames()[0])
            .port(source.getPortNumbers()[0])
            .database(source.getDatabaseName())
            .username(source.getUser())
            .build());
  }
}
