package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.web.context.annotation.RequestScope;

/** A bean of the request, reached through another bean. */
@Service
class SpringRequestScope {

  @Component
  @RequestScope
  static class RequestConnection {
    private final Connection connection;

    RequestConnection(DataSource source) throws SQLException {
      this.connection = source.getConnection();
    }

    Connection get() {
      return connection;
    }
  }

  @Repository
  static class Notes {
    @Autowired RequestConnection request;

    boolean add(String note) throws SQLException {
      return request.get().createStatement().execute("insert into note values ('" + note + "')");
    }
  }

  @Autowired Notes notes;

  void add(String note, ExecutorService pool) {
    pool.submit(() -> notes.add(note));
  }
}
