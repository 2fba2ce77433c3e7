package io.github.sessionpertask.proof;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jooq.Constants;

/** Libraries over JDBC; they meet after each task's first statement, as connections do. */
final class MapperProofs {
  /** jOOQ prints its name in large letters. */
  private static final Logger LOG = Logger.getLogger("org.jooq");

  private MapperProofs() {}

  static List<Proof> all() {
    LOG.setLevel(Level.OFF);
    return List.of(
        Proof.of(
            "SessionSharedAcrossTasks",
            "PricesOverOneSqlSession",
            Engine.H2,
            "MyBatis " + Versions.of(SqlSessionFactory.class),
            "ClassCastException: class org.apache.ibatis.executor.ExecutionPlaceholder"
                + " cannot be cast to class java.util.List",
            (program, database) -> {
              database.execute(
                  "create table article (id int, price int)", "insert into article values (1, 5)");
              return () -> {
                Overlap overlap = new Overlap(2);
                DataSource observed =
                    Calls.ofJdbc(overlap::meet).observe(DataSource.class, database.dataSource());
                SqlSessionFactory sessions = sessions(observed, program.nestedInterface());
                return Failures.of(
                    () -> program.make(sessions, overlap.pool()).call("total", 1, 1));
              };
            }),
        Proof.of(
            "SessionSharedAcrossTasks",
            "TransactionsOverOneHandle",
            Engine.H2,
            "JDBI " + Versions.of(Jdbi.class),
            JdbcProofs.HALF,
            JdbcProofs.payments(Jdbi::create)),
        Proof.of(
            "SessionSharedAcrossTasks",
            "TransactionsOverOneContext",
            Engine.H2,
            "jOOQ " + Constants.FULL_VERSION,
            JdbcProofs.HALF,
            JdbcProofs.payments(source -> source)));
  }

  private static SqlSessionFactory sessions(DataSource source, Class<?> mapper) {
    Configuration configuration =
        new Configuration(new Environment("proof", new JdbcTransactionFactory(), source));
    configuration.addMapper(mapper);
    return new SqlSessionFactoryBuilder().build(configuration);
  }
}
