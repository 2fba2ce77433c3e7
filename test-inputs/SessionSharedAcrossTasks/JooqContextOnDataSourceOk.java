package shelf;

import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A jOOQ context that was built on a data source gets a connection for each query. */
final class JooqContextOnDataSourceOk {
  int purge(DataSource dataSource, List<String> tables) {
    DSLContext jooq = DSL.using(dataSource, SQLDialect.POSTGRES);
    return tables.parallelStream()
        .mapToInt(table -> jooq.execute("delete from " + table + " where stale"))
        .sum();
  }
}
