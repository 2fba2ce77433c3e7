package io.github.sessionpertask.proof;

import static com.google.common.truth.Truth.assertThat;

import io.github.sessionpertask.proof.Scenario.Rounds;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * What transactions hide, keep and do not span; nothing has to meet, the order is the program's.
 */
final class TransactionProofs {
  static final String STALE = "the second read does not see what was committed before it";
  static final String UNCOMMITTED = "the task does not see the row that its starter has stored";
  private static final String UNSEEN = "the loop does not see what it waits for";
  private static final int TURNS = 3;

  private TransactionProofs() {}

  static List<Proof> all() {
    return Stream.of(
            snapshots(
                Engine.POSTGRESQL,
                "JDBC, REPEATABLE READ",
                at(Connection.TRANSACTION_REPEATABLE_READ)),
            // What it has by default is REPEATABLE READ.
            snapshots(Engine.MARIADB, "JDBC, its default level", UnaryOperator.identity()),
            others())
        .flatMap(List::stream)
        .toList();
  }

  /** Reads in one transaction whose level keeps the snapshot of the first. */
  private static List<Proof> snapshots(
      Engine engine, String library, UnaryOperator<DataSource> level) {
    Proof votes =
        Proof.of("StaleSnapshotRead", "LevelIsNotSaid", engine, library, STALE, votes(level));
    return List.of(
        votes.correctIn("CommittedBetweenOk"),
        votes.correctUnder(
            "the same under READ COMMITTED", votes(at(Connection.TRANSACTION_READ_COMMITTED))),
        Proof.of("StaleSnapshotRead", "PollsOnConnection", engine, library, UNSEEN, polls(level))
            .correctIn("PollsWithRollbackOk"));
  }

  private static List<Proof> others() {
    return List.of(
        Proof.of(
                "UncommittedWriteInvisibleToTask",
                "SameTableOnConnections",
                Engine.POSTGRESQL,
                "JDBC",
                UNCOMMITTED,
                TransactionProofs::booking)
            .correctIn("AutocommitOk"),
        letter(
            JpaProofs.HIBERNATE,
            UNCOMMITTED,
            source -> source,
            send -> send.call() == null ? Optional.of(UNCOMMITTED) : Optional.empty()),
        // Whoever has the connection waits for the task that asks for it.
        letter(
            JpaProofs.HIBERNATE + ", a pool of one connection",
            "SQLTransientConnectionException: " + CountedConnections.EMPTY,
            source -> new CountedConnections(source, 1),
            Failures::of),
        Proof.of(
                "TransactionDoesNotSpanTasks",
                "BegunOnEntityManager",
                Engine.H2,
                JpaProofs.HIBERNATE,
                "the lines are stored, and their invoice is not",
                TransactionProofs::invoice)
            .correctIn("CommittedBeforeForkOk"));
  }

  private static Scenario<Database> votes(UnaryOperator<DataSource> level) {
    return (program, database) -> {
      database.execute("create table vote (choice int)");
      DataSource source = level.apply(database.dataSource());
      return () -> {
        Object seen = program.make().call("votes", source, Overlap.alone());
        return seen.equals(1) ? Optional.empty() : Optional.of(STALE);
      };
    };
  }

  /** The row changes after the first look at it. */
  private static Scenario<Database> polls(UnaryOperator<DataSource> level) {
    return (program, database) -> {
      database.execute("create table gate (id int, free boolean)");
      DataSource source = level.apply(database.dataSource());
      return () -> {
        database.execute("delete from gate", "insert into gate values (1, false)");
        AtomicInteger looks = new AtomicInteger();
        Calls calls =
            Calls.ofJdbc(
                () -> {
                  if (looks.incrementAndGet() == 1) {
                    free(database);
                  } else if (looks.get() > TURNS) {
                    throw new IllegalStateException("given up");
                  }
                });
        return Failures.of(
                () -> program.make().call("awaitFree", calls.observe(DataSource.class, source), 1))
            .map(thrown -> thrown.equals("IllegalStateException: given up") ? UNSEEN : thrown);
      };
    };
  }

  private static void free(Database database) {
    try {
      database.execute("update gate set free = true");
    } catch (SQLException e) {
      throw new AssertionError("the gate cannot be freed", e);
    }
  }

  private static Rounds booking(Program program, Database database) throws SQLException {
    database.execute(
        "create schema hotel",
        "create table hotel.booking (id serial, room int)",
        "create view booking as select * from hotel.booking");
    return () -> {
      database.execute("delete from hotel.booking");
      Object seen = program.make().call("book", database.dataSource(), Overlap.alone());
      return seen.equals(true) ? Optional.empty() : Optional.of(UNCOMMITTED);
    };
  }

  /** A starter that waits for its task, within its transaction or after it. */
  private static Proof letter(
      String library, String harm, UnaryOperator<DataSource> pool, Verdict verdict) {
    return Proof.of(
            "UncommittedWriteInvisibleToTask",
            "FlushedIsNotCommitted",
            Engine.H2,
            library,
            harm,
            (program, database) -> {
              EntityManagerFactory factory =
                  JpaProofs.factory(
                      program.nestedWith(Entity.class),
                      pool.apply(database.dataSource()),
                      Map.of());
              return Rounds.closing(
                  factory,
                  () -> {
                    database.execute("delete from Letter");
                    Object letter = program.entity("Letter", 1L);
                    return verdict.on(() -> program.make().call("send", factory, letter));
                  });
            })
        .correctIn("CommittedFirstOk");
  }

  /** Says what is wrong with what a call gives or throws. */
  private interface Verdict {
    Optional<String> on(Callable<?> call) throws Exception;
  }

  /** There is an invoice of that number, so that another cannot be stored. */
  private static Rounds invoice(Program program, Database database) throws SQLException {
    EntityManagerFactory factory =
        JpaProofs.factory(List.of(Invoice.class, Line.class), database.dataSource(), Map.of());
    database.execute("insert into Invoice (id) values (7)");
    return Rounds.closing(
        factory,
        () -> {
          database.execute("delete from Line");
          List<Line> lines = List.of(new Line(1), new Line(2));
          Optional<String> thrown =
              Failures.of(
                  () ->
                      program
                          .make()
                          .call("store", factory, new Invoice(7), lines, Overlap.alone()));
          assertThat(thrown).isPresent();
          return database.number("select count(*) from Line") == 0
              ? Optional.empty()
              : Optional.of("the lines are stored, and their invoice is not");
        });
  }

  /** What is stored as a whole. */
  @Entity(name = "Invoice")
  static class Invoice {
    @Id long id;

    Invoice() {}

    Invoice(long id) {
      this.id = id;
    }
  }

  /** A part of it. */
  @Entity(name = "Line")
  static class Line {
    @Id long id;

    Line() {}

    Line(long id) {
      this.id = id;
    }
  }

  private static UnaryOperator<DataSource> at(int level) {
    return source ->
        new DelegatingDataSource(source) {
          @Override
          public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            connection.setTransactionIsolation(level);
            return connection;
          }
        };
  }
}
