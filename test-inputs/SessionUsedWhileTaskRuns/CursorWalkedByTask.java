package shelf;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.session.SqlSession;

/** A loop over a cursor fetches its rows through the session, which the starter uses too. */
final class CursorWalkedByTask {
  interface Readings {
    Cursor<Double> all();

    List<String> sensors();
  }

  double mean(SqlSession session, ExecutorService workers) throws Exception {
    Readings readings = session.getMapper(Readings.class);
    Cursor<Double> values = readings.all();
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
