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
    try (SqlSession session = factory.openSession()) {
      Names names = session.getMapper(Names.class);
      return CompletableFuture.supplyAsync(() -> names.of(id));
    }
  }
}
