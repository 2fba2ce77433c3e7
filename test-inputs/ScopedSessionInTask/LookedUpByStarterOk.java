package shelf;

import java.util.List;
import org.hibernate.SessionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything is looked up on the thread of the starter; the task gets numbers. */
@Service
class LookedUpByStarterOk {

  @Autowired SessionFactory sessions;

  @Transactional(readOnly = true)
  public long rounded() {
    List<Long> cents =
        sessions
            .getCurrentSession()
            .createSelectionQuery("select s.cents from Sale s", Long.class)
            .getResultList();
    return cents.parallelStream().mapToLong(c -> Math.round(c / 100.0)).sum();
  }
}
