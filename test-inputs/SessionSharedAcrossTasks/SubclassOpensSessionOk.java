package shelf;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The base class forks, and its subclass opens a session whenever it is asked. */
final class SubclassOpensSessionOk {
  abstract static class Import {
    abstract Session open();

    void run(List<Object> rows) {
      rows.parallelStream().forEach(this::store);
    }

    private void store(Object row) {
      try (Session session = open()) {
        session.persist(row);
      }
    }
  }

  static final class CustomerImport extends Import {
    private final SessionFactory sessions;

    CustomerImport(SessionFactory sessions) {
      this.sessions = sessions;
    }

    @Override
    Session open() {
      return sessions.openSession();
    }
  }

  void customers(SessionFactory sessions, List<Object> rows) {
    new CustomerImport(sessions).run(rows);
  }
}
