package shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.session.SqlSession;

/** What a loop has read into a list needs the session no more. */
final class CursorWalkedByTaskOk {
  interface Readings {
    Cursor<Double> all();

    List<String> sensors();
  }

  double mean(SqlSession session, ExecutorService workers) throws Exception {
    Readings readings = session.getMapper(Readings.class);
    List<Double> values = new ArrayList<>();
    for (double value : readings.all()) {
      values.add(value);
    }
    Future<Double> sum =
        workers.submit(
            () -> {
              double total = 0;
              for (double value : values) {
                total += value;
              }
              return total;
            });
    int sensors = readings.sensors().size();
    return sum.get() / sensors;
  }
}
