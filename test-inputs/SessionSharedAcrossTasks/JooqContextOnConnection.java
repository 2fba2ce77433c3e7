package shelf;

import java.sql.Connection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** A jOOQ context that was built on one connection, in a parallel stream. */
final class JooqContextOnConnection {
  int purge(Connection connection, List<String> tables) {
    DSLContext jooq = DSL.using(connection);
    return tables.parallelStream()
        .mapToInt(table -> jooq.execute("delete from " + table + " where stale"))
        .sum();
  }
}
