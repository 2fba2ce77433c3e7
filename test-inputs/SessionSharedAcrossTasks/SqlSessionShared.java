package shelf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

/** A MyBatis session that two tasks insert with. */
final class SqlSessionShared {
  void importStreets(SqlSessionFactory factory, List<String> north, List<String> south) {
    try (SqlSession session = factory.openSession(ExecutorType.BATCH)) {
      var first =
          CompletableFuture.runAsync(
              () -> north.forEach(street -> session.insert("street", street)));
      var second =
          CompletableFuture.runAsync(
              () -> south.forEach(street -> session.insert("street", street)));
      CompletableFuture.allOf(first, second).join();
      session.commit();
    }
  }
}
