package io.github.sessionpertask.proof;

import io.github.sessionpertask.proof.Program.Instance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** JDBC connections; they meet after each task's first statement. */
final class JdbcProofs {
  private JdbcProofs() {}

  static List<Proof> all() {
    return Stream.of(Engine.values())
        .flatMap(engine -> Stream.of(payments(engine), handleDropped(engine)))
        .toList();
  }

  private static Proof payments(Engine engine) {
    return Proof.of(
        "SessionSharedAcrossTasks",
        "PaymentsOverOneConnection",
        engine,
        "JDBC",
        "half a payment is committed",
        (program, database) -> {
          database.execute(
              "create table account (owner varchar(9), balance int check (balance >= 0))");
          return () -> {
            database.execute(
                "delete from account",
                "insert into account values"
                    + " ('tenant', 0), ('landlord', 0), ('guest', 100), ('host', 0)");
            Overlap overlap = new Overlap(2);
            DataSource observed = new Calls(overlap::meet).observe(database.dataSource());
            Instance payments = program.make(observed, overlap.pool());
            payments.call("settle", "tenant", "landlord", "guest", "host");
            long left = database.number("select sum(balance) from account");
            return left == 100 ? Optional.empty() : Optional.of("half a payment is committed");
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
}
