package shelf;

import java.util.List;
import org.hibernate.Session;

/** The inner streams of a parallel flatMap are walked by several threads. */
final class FN_LazyInnerStream {
  static class Seat {}

  // Known miss: the inner stream is made in the task and walked after its function has returned,
  // which nothing here follows.
  List<Seat> seats(Session session, List<List<Long>> rows) {
    return rows.parallelStream()
        .flatMap(row -> row.stream().map(id -> session.find(Seat.class, id)))
        .toList();
  }
}
