package shelf;

import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.List;
import org.hibernate.Session;

/** One flowable takes its elements through the session one after the other, on another thread. */
final class RxOneSubscriptionOk {
  static class Stall {}

  List<Stall> stalls(Session session, List<Long> ids) {
    return Flowable.fromIterable(ids)
        .map(id -> session.find(Stall.class, id))
        .subscribeOn(Schedulers.io())
        .toList()
        .blockingGet();
  }
}
