package shelf;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The interface has one implementation, and that one writes. */
class OnlyImplementation {

  interface Journal {
    void book(long invoice);

    long balance(long invoice);
  }

  @Repository
  static class JdbcJournal implements Journal {
    private final JdbcTemplate jdbc;

    JdbcJournal(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public void book(long invoice) {
      jdbc.update("insert into entry (invoice) values (?)", invoice);
    }

    @Override
    public long balance(long invoice) {
      return jdbc.queryForObject(
          "select sum(amount) from entry where invoice = ?", Long.class, invoice);
    }
  }

  private final Journal journal;

  OnlyImplementation(Journal journal) {
    this.journal = journal;
  }

  @Transactional
  public void bookAll(List<Long> invoices) {
    invoices.stream().forEach(journal::book);
  }
}
