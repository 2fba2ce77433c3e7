package shelf;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Each row is fetched by a task with a time limit, and the first that is late ends the method. */
final class TimedNextOk {
  List<String> read(ResultSet rows, ExecutorService pool) throws Exception {
    List<String> lines = new ArrayList<>();
    while (pool.submit(rows::next).get(30, TimeUnit.SECONDS)) {
      lines.add(rows.getString(1));
    }
    return lines;
  }
}
