package shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

/** Each task makes a mapper on a MyBatis session of its own. */
final class MapperPerTaskOk {
  interface CityMapper {
    String nameOf(int code);
  }

  List<Future<String>> names(
      SqlSessionFactory factory, List<Integer> codes, ExecutorService workers) throws Exception {
    List<Callable<String>> lookups = new ArrayList<>();
    for (int code : codes) {
      lookups.add(
          () -> {
            try (SqlSession session = factory.openSession()) {
              return session.getMapper(CityMapper.class).nameOf(code);
            }
          });
    }
    return workers.invokeAll(lookups);
  }
}
