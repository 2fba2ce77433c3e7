package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** The entity manager of a constructor's parameter lives on in an object that a field holds. */
final class DaoMadeInConstructor {
  record BookingDao(EntityManager em) {
    List<Long> on(String day) {
      return em.createQuery("select b.id from Booking b where b.day = :day", Long.class)
          .setParameter("day", day)
          .getResultList();
    }
  }

  private final BookingDao bookings;
  private final ExecutorService executor;

  DaoMadeInConstructor(EntityManager em, ExecutorService executor) {
    this.bookings = new BookingDao(em);
    this.executor = executor;
  }

  CompletableFuture<Integer> count(String day) {
    return CompletableFuture.supplyAsync(() -> bookings.on(day).size(), executor);
  }
}
