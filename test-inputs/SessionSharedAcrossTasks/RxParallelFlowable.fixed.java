package shelf;

import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The rails of a parallel flowable use one session. */
final class RxParallelFlowable {
  static class Stall {}

  List<Stall> stalls(Session session, List<Long> ids) {
    SessionFactory sessionFactory = session.getSessionFactory();
    return Flowable.fromIterable(ids)
        .parallel()
        .runOn(Schedulers.io())
        .map(id -> sessionFactory.fromSession(taskSession -> taskSession.find(Stall.class, id)))
        .sequential()
        .toList()
        .blockingGet();
  }
}
