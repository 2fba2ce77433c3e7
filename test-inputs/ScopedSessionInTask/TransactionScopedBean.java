package shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.TransactionScoped;
import java.util.List;

/** A transaction-scoped bean that holds a session has no transaction in the task. */
@ApplicationScoped
class TransactionScopedBean {

  static class Entry {}

  @TransactionScoped
  static class Ledger implements java.io.Serializable {
    private final transient EntityManager em;

    @Inject
    Ledger(EntityManagerFactory factory) {
      this.em = factory.createEntityManager();
    }

    void add(Entry entry) {
      em.persist(entry);
    }
  }

  @Inject Ledger ledger;

  void add(List<Entry> entries) {
    entries.parallelStream().forEach(ledger::add);
  }
}
