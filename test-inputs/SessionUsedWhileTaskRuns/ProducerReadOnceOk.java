package shelf;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * One task reads through the statement while its starter works on the rows, then the starter goes
 * on.
 */
final class ProducerReadOnceOk {
  void copy(Statement source, BlockingQueue<String> lines, ExecutorService pool) throws Exception {
    Future<Integer> producer =
        pool.submit(
            () -> {
              int count = 0;
              try (ResultSet rows = source.executeQuery("select line from script")) {
                while (rows.next()) {
                  lines.put(rows.getString(1));
                  count++;
                }
              }
              return count;
            });
    System.out.println(lines.take());
    System.out.println(producer.get());
    source.execute("drop table script");
  }
}
