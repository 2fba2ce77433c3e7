package shelf;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Each request has a holder of its own, which opens its session when it is first asked. */
final class RequestScopedSessionOpenedOnFirstUseOk {
  static class Coin {}

  @RequestScoped
  static class Purse {
    @Inject SessionFactory sessions;
    private Session session;

    Coin coin(long id) {
      if (session == null) {
        session = sessions.openSession();
      }
      return session.find(Coin.class, id);
    }
  }

  @Inject Purse purse;

  List<Coin> coins(List<Long> ids) {
    return ids.stream().map(purse::coin).toList();
  }
}
