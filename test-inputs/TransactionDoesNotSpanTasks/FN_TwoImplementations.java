package shelf;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

// Known miss: which of several implementations a bean is given is decided elsewhere.
/** One of two implementations of an interface writes. */
class FN_TwoImplementations {

  interface Sink {
    void accept(long reading);

    void flush();
  }

  record TableSink(JdbcTemplate jdbc) implements Sink {
    @Override
    public void accept(long reading) {
      jdbc.update("insert into reading (amount) values (?)", reading);
    }

    @Override
    public void flush() {}
  }

  record NoSink() implements Sink {
    @Override
    public void accept(long reading) {}

    @Override
    public void flush() {}
  }

  private final Sink sink;

  FN_TwoImplementations(Sink sink) {
    this.sink = sink;
  }

  @Transactional
  public void store(List<Long> readings) {
    readings.parallelStream().forEach(sink::accept);
  }
}
