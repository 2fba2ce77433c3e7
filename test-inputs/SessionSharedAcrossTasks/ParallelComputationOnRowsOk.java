package shelf;

import java.util.List;
import org.hibernate.Session;

/** The rows were read before; the parallel stream only computes. */
final class ParallelComputationOnRowsOk {
  record Trade(long volume, long price) {}

  long turnover(Session session) {
    List<Trade> trades =
        session.createSelectionQuery("select volume, price from Trade", Trade.class).list();
    return trades.parallelStream().mapToLong(trade -> trade.volume() * trade.price()).sum();
  }
}
