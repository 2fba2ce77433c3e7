package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The DAO of a task works outside the transaction that the template has opened. */
@Service
class ProxyOfDaoInTemplate {

  static class Row {}

  @Repository
  static class Rows {
    @PersistenceContext EntityManager em;

    Row byId(Long id) {
      return em.find(Row.class, id);
    }
  }

  private final Rows rows;
  private final TransactionTemplate template;

  ProxyOfDaoInTemplate(Rows rows, TransactionTemplate template) {
    this.rows = rows;
    this.template = template;
  }

  List<Row> all(List<Long> ids) {
    return template.execute(status -> ids.parallelStream().map(rows::byId).toList());
  }
}
