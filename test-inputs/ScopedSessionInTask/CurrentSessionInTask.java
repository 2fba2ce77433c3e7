package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.concurrent.ExecutorService;
import org.hibernate.SessionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current session is that of the transaction, in which the task is not. */
@Service
class CurrentSessionInTask {

  @Entity(name = "Sale")
  static class Sale {
    @Id Long id;
  }

  @Autowired SessionFactory sessions;

  @Transactional(readOnly = true)
  public Sale load(long id, ExecutorService pool) throws Exception {
    return pool.submit(() -> sessions.getCurrentSession().find(Sale.class, id)).get();
  }
}
