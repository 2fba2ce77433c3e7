package shelf;

import java.util.concurrent.CompletableFuture;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

/** The try block closes the MyBatis session of the mapper that the task calls. */
final class MyBatisTryEnds {
  interface Names {
    String of(long id);
  }

  CompletableFuture<String> name(SqlSessionFactory factory, long id) {
    return CompletableFuture.supplyAsync(() -> {
      try (SqlSession taskSession = factory.openSession()) {
        return taskSession.getMapper(Names.class).of(id);
      }
    });
  }
}
