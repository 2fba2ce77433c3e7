package shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A loop joins every task of a list before the session is used again. */
final class LoopJoinsAllOk {
  static class Parcel {}

  void load(SessionFactory sessions, Session own, List<Long> parcels, ExecutorService pool)
      throws Exception {
    List<Future<Parcel>> loads = new ArrayList<>();
    loads.add(pool.submit(() -> own.find(Parcel.class, 0L)));
    for (long parcel : parcels) {
      loads.add(
          pool.submit(() -> sessions.fromSession(session -> session.find(Parcel.class, parcel))));
    }
    for (Future<Parcel> load : loads) {
      System.out.println(load.get());
    }
    own.clear();
  }
}
