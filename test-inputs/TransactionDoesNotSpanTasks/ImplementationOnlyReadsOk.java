package shelf;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The only implementation of the interface reads where it is asked in parallel. */
class ImplementationOnlyReadsOk {

  interface Rates {
    double of(String currency);
  }

  @Repository
  static class JdbcRates implements Rates {
    private final JdbcTemplate jdbc;

    JdbcRates(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public double of(String currency) {
      return jdbc.queryForObject(
          "select rate from currency where code = ?", Double.class, currency);
    }
  }

  private final Rates rates;
  private final JdbcTemplate jdbc;

  ImplementationOnlyReadsOk(Rates rates, JdbcTemplate jdbc) {
    this.rates = rates;
    this.jdbc = jdbc;
  }

  @Transactional
  public void convert(List<String> currencies) {
    double sum = currencies.parallelStream().mapToDouble(rates::of).sum();
    jdbc.update("insert into conversion (total) values (?)", sum);
  }
}
