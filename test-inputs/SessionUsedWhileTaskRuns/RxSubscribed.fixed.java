package shelf;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

/** A completable is subscribed to on another thread, and nobody waits for it. */
final class RxSubscribed {
  static class Note {}

  void add(EntityManager em) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    Completable.fromAction(() -> entityManagerFactory.runInTransaction(taskEm -> taskEm.persist(new Note()))).subscribeOn(Schedulers.io()).subscribe();
    em.flush();
  }
}
