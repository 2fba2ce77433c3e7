package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;

/** The base class forks, and asks its subclass for the session. */
final class SubclassGivesSession {
  abstract static class Import {
    abstract EntityManager em();

    void run(List<Object> rows) {
      rows.parallelStream().forEach(row -> em().persist(row));
    }
  }

  static final class CustomerImport extends Import {
    private final EntityManager em;

    CustomerImport(EntityManager em) {
      this.em = em;
    }

    @Override
    EntityManager em() {
      return em;
    }
  }

  void customers(EntityManager em, List<Object> rows) {
    new CustomerImport(em).run(rows);
  }
}
