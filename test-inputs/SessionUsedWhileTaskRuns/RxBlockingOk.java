package shelf;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import jakarta.persistence.EntityManager;

/** The starter waits until the completable has completed. */
final class RxBlockingOk {
  static class Note {}

  void add(EntityManager em) {
    Completable.fromAction(() -> em.persist(new Note()))
        .subscribeOn(Schedulers.io())
        .blockingAwait();
    em.flush();
  }
}
