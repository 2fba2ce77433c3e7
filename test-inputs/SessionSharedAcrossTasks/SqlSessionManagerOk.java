package shelf;

import java.util.List;
import java.util.concurrent.Executor;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionManager;

/** The session manager of MyBatis opens a session for each call. */
final class SqlSessionManagerOk {
  private final SqlSessionManager manager;

  SqlSessionManagerOk(SqlSessionFactory factory) {
    manager = SqlSessionManager.newInstance(factory);
  }

  void refresh(List<String> statements, Executor pool) {
    statements.forEach(statement -> pool.execute(() -> manager.update(statement)));
  }
}
