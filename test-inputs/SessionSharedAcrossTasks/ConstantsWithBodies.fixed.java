package shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Each constant of the enum has code of its own, and all of it runs over one session. */
final class ConstantsWithBodies {
  enum Audit {
    ORPHANS {
      @Override
      long count(Session session) {
        return session.createQuery("select count(*) from Orphan", Long.class).getSingleResult();
      }
    },
    DOUBLES {
      @Override
      long count(Session session) {
        return session.createQuery("select count(*) from Double", Long.class).getSingleResult();
      }
    };

    abstract long count(Session session);
  }

  long audit(Session session, ExecutorService workers) throws Exception {
    SessionFactory sessionFactory = session.getSessionFactory();
    List<Future<Long>> counts = new ArrayList<>();
    for (Audit audit : Audit.values()) {
      counts.add(workers.submit(() -> sessionFactory.fromSession(taskSession -> audit.count(taskSession))));
    }
    long sum = 0;
    for (Future<Long> count : counts) {
      sum += count.get();
    }
    return sum;
  }
}
