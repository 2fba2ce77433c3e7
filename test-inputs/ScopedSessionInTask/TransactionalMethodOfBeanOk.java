package shelf;

import java.util.List;
import org.hibernate.SessionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The task calls a transactional method of another bean, which has a session of its own. */
@Service
class TransactionalMethodOfBeanOk {

  static class Sale {}

  @Repository
  static class Sales {
    @Autowired SessionFactory sessions;

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Sale byId(Long id) {
      return sessions.getCurrentSession().find(Sale.class, id);
    }
  }

  @Autowired Sales sales;

  List<Sale> all(List<Long> ids) {
    return ids.parallelStream().map(sales::byId).toList();
  }
}
