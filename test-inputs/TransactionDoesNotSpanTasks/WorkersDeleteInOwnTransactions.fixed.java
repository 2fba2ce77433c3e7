package shelf;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Workers of a parallel stream delete in transactions of their own, which stay when the method fails. */
@Service
class WorkersDeleteInOwnTransactions {
  interface BookingRepository extends JpaRepository<Object, Long> {}

  private final BookingRepository bookings;

  WorkersDeleteInOwnTransactions(BookingRepository bookings) {
    this.bookings = bookings;
  }

  @Transactional
  public void cancelAll(List<Long> ids) {
    ids.stream().forEach(id -> bookings.deleteById(id));
  }
}
