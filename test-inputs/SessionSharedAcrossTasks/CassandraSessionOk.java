package shelf;

import com.datastax.oss.driver.api.core.CqlSession;
import java.util.List;
import java.util.concurrent.Executor;

/** The session of the Cassandra driver is made to be shared. */
final class CassandraSessionOk {
  private final CqlSession session;

  CassandraSessionOk(CqlSession session) {
    this.session = session;
  }

  void write(List<String> statements, Executor pool) {
    statements.forEach(statement -> pool.execute(() -> session.execute(statement)));
    session.execute("select now() from system.local");
  }
}
