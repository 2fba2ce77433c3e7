package shelf;

import java.util.List;
import org.hibernate.SessionFactory;

/** A DAO asks for the current session, on the threads of a parallel stream. */
final class CurrentSessionOfDao {

  static class Rate {}

  static final class RateDao {
    private final SessionFactory sessions;

    RateDao(SessionFactory sessions) {
      this.sessions = sessions;
    }

    Rate byCode(String code) {
      return sessions.getCurrentSession().bySimpleNaturalId(Rate.class).load(code);
    }
  }

  private final RateDao dao;

  CurrentSessionOfDao(RateDao dao) {
    this.dao = dao;
  }

  List<Rate> rates(List<String> codes) {
    return codes.parallelStream().map(dao::byCode).toList();
  }
}
