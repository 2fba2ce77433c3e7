package shelf;

import java.util.List;
import org.hibernate.Session;

/**
 * The parallel stream, whose workers use the session under a lock, has ended before the starter
 * goes on.
 */
final class ParallelStreamEndedOk {
  static class Move {}

  void play(Session session, List<Move> moves) {
    moves.parallelStream()
        .forEach(
            move -> {
              synchronized (session) {
                session.persist(move);
              }
            });
    session.flush();
  }
}
