package shelf;

import java.util.concurrent.ExecutorService;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

/** A session that was not told to commit by itself is in a transaction until it commits. */
class SessionOfMyBatis {
  void rename(SqlSessionFactory factory, Object user, ExecutorService pool) throws Exception {
    try (SqlSession session = factory.openSession()) {
      session.update("rename", user);
      pool.submit(
              () -> {
                try (SqlSession own = factory.openSession(true)) {
                  return own.insert("history", user);
                }
              })
          .get();
      session.commit();
    }
  }
}
