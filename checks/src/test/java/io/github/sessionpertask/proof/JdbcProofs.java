package io.github.sessionpertask.proof;

import io.github.sessionpertask.proof.Program.Instance;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** JDBC connections; they meet after each task's first statement. */
final class JdbcProofs {
  static final String HALF = "half a payment is committed";

  private static final String FOREIGN = "a task gets the row that the other has asked for";

  private JdbcProofs() {}

  static List<Proof> all() {
    return Stream.of(Engine.H2, Engine.POSTGRESQL, Engine.MARIADB)
        .flatMap(
            engine ->
                Stream.of(
                    payments(engine),
                    stock(engine),
                    handleDropped(engine),
                    openWhenUpdateThrows(engine)))
        .toList();
  }

  private static Proof payments(Engine engine) {
    return Proof.of(
        "SessionSharedAcrossTasks",
        "PaymentsOverOneConnection",
        engine,
        "JDBC",
        HALF,
        payments(source -> source));
  }

  /** A payment that fails and one that does not. */
  static Scenario<Database> payments(Function<DataSource, Object> opener) {
    return (program, database) -> {
      makeAccounts(database);
      return () -> {
        fillAccounts(database);
        Overlap overlap = new Overlap(2);
        DataSource observed =
            Calls.ofJdbc(overlap::meet).observe(DataSource.class, database.dataSource());
        Instance payments = program.make(opener.apply(observed), overlap.pool());
        payments.call("settle", "tenant", "landlord", "guest", "host");
        long left = database.number("select sum(balance) from account");
        return left == 100 ? Optional.empty() : Optional.of(HALF);
      };
    };
  }

  /** The key lets databases that lock what they look at look at one row alone. */
  static void makeAccounts(Database database) throws SQLException {
    database.execute(
        "create table account (owner varchar(9) primary key, balance int check (balance >= 0))");
  }

  /** The guest can pay, the tenant cannot. */
  static void fillAccounts(Database database) throws SQLException {
    database.execute(
        "delete from account",
        "insert into account values ('tenant', 0), ('landlord', 0), ('guest', 100), ('host', 0)");
  }

  /** They meet when each has said which row it wants. */
  private static Proof stock(Engine engine) {
    return Proof.of(
        "SessionSharedAcrossTasks",
        "StockOverOneStatement",
        engine,
        "JDBC",
        FOREIGN,
        (program, database) -> {
          database.execute(
              "create table stock (article varchar(9), pieces int)",
              "insert into stock values ('cup', 1), ('jug', 2)");
          return () -> {
            Overlap overlap = new Overlap(2);
            Calls calls = Calls.ofJdbc(PreparedStatement.class, "set", overlap::meet);
            DataSource observed = calls.observe(DataSource.class, database.dataSource());
            Object pieces = program.make(observed, overlap.pool()).call("pieces", "cup", "jug");
            return pieces.equals(List.of(1, 2)) ? Optional.empty() : Optional.of(FOREIGN);
          };
        });
  }

  private static Proof handleDropped(Engine engine) {
    return Proof.of(
        "SessionClosedBeforeTaskEnds",
        "HandleDropped",
        engine,
        "JDBC",
        "the row is lost, and nobody is told",
        (program, database) -> {
          database.execute("create table event (what varchar(20))");
          return () -> {
            database.execute("delete from event");
            Held later = new Held();
            program.make().call("log", database.dataSource(), "started", later);
            later.release();
            return database.number("select count(*) from event") == 1
                ? Optional.empty()
                : Optional.of("the row is lost, and nobody is told");
          };
        });
  }

  private static Proof openWhenUpdateThrows(Engine engine) {
    return Proof.of(
        "TaskSessionNotClosed",
        "OpenWhenUpdateThrows",
        engine,
        "JDBC",
        "a connection of the pool is lost",
        (program, database) ->
            () -> {
              CountedConnections counted = new CountedConnections(database.dataSource(), 2);
              Held later = new Held();
              // There is no table of that name.
              program.make().call("purge", counted, later);
              later.release();
              return counted.closeOpen() == 0
                  ? Optional.empty()
                  : Optional.of("a connection of the pool is lost");
            });
  }
}
