package shelf;

import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Two singles are merged that call one session on other threads. */
final class RxSubscribeOn {
  static class Stall {}

  List<Stall> stalls(Session session, long left, long right) {
    SessionFactory sessionFactory = session.getSessionFactory();
    Single<Stall> first =
        Single.fromCallable(() -> sessionFactory.fromSession(taskSession -> taskSession.find(Stall.class, left))).subscribeOn(Schedulers.io());
    Single<Stall> second =
        Single.fromCallable(() -> sessionFactory.fromSession(taskSession -> taskSession.find(Stall.class, right))).subscribeOn(Schedulers.io());
    return Single.merge(first, second).toList().blockingGet();
  }
}
