package shelf;

import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.List;
import org.hibernate.Session;

/** Two singles are merged that call one session on other threads. */
final class RxSubscribeOn {
  static class Stall {}

  List<Stall> stalls(Session session, long left, long right) {
    Single<Stall> first =
        Single.fromCallable(() -> session.find(Stall.class, left)).subscribeOn(Schedulers.io());
    Single<Stall> second =
        Single.fromCallable(() -> session.find(Stall.class, right)).subscribeOn(Schedulers.io());
    return Single.merge(first, second).toList().blockingGet();
  }
}
