package shelf;

import java.util.concurrent.RecursiveTask;
import org.hibernate.SessionFactory;

/** Each leaf of a recursive task opens a session. */
final class RecursiveTaskOwnSessionsOk {
  static final class Count extends RecursiveTask<Long> {
    private final SessionFactory sessions;
    private final long from;
    private final long to;

    Count(SessionFactory sessions, long from, long to) {
      this.sessions = sessions;
      this.from = from;
      this.to = to;
    }

    @Override
    protected Long compute() {
      if (to - from < 1000) {
        return sessions.fromSession(
            session ->
                session
                    .createSelectionQuery(
                        "select count(*) from Event where id between ?1 and ?2", Long.class)
                    .setParameter(1, from)
                    .setParameter(2, to)
                    .getSingleResult());
      }
      long middle = (from + to) / 2;
      Count left = new Count(sessions, from, middle);
      left.fork();
      return new Count(sessions, middle + 1, to).compute() + left.join();
    }
  }
}
