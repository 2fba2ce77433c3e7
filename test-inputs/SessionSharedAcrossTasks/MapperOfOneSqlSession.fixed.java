package shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

/** The tasks share a MyBatis mapper, and with it the session that made it. */
final class MapperOfOneSqlSession {
  interface CityMapper {
    String nameOf(int code);
  }

  List<String> names(SqlSessionFactory factory, List<Integer> codes, ExecutorService workers)
      throws Exception {
    List<Callable<String>> lookups = new ArrayList<>();
    for (int code : codes) {
      lookups.add(() -> {
        try (SqlSession taskSession = factory.openSession()) {
          return taskSession.getMapper(CityMapper.class).nameOf(code);
        }
      });
    }
    List<String> names = new ArrayList<>();
    for (Future<String> found : workers.invokeAll(lookups)) {
      names.add(found.get());
    }
    return names;
  }
}
