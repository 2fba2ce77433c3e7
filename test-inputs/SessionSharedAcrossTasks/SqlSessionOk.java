package shelf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

/** A MyBatis session that one task inserts with, and the starter commits after it. */
final class SqlSessionOk {
  void importStreets(SqlSessionFactory factory, List<String> streets) {
    try (SqlSession session = factory.openSession(ExecutorType.BATCH)) {
      CompletableFuture.runAsync(() -> streets.forEach(street -> session.insert("street", street)))
          .join();
      session.commit();
    }
  }
}
