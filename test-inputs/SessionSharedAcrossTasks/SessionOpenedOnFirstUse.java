package shelf;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A carrier opens its session when it is first asked, and several tasks ask. */
final class SessionOpenedOnFirstUse {
  static class Coin {}

  static final class Purse implements AutoCloseable {
    private final SessionFactory sessions;
    private Session session;

    Purse(SessionFactory sessions) {
      this.sessions = sessions;
    }

    Coin coin(long id) {
      if (session == null) {
        session = sessions.openSession();
      }
      return session.find(Coin.class, id);
    }

    @Override
    public void close() {
      if (session != null) {
        session.close();
      }
    }
  }

  List<Coin> coins(SessionFactory sessions, List<Long> ids) {
    try (Purse purse = new Purse(sessions)) {
      return ids.parallelStream().map(purse::coin).toList();
    }
  }
}
