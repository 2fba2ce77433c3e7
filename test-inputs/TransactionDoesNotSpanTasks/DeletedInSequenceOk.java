package shelf;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One after the other, all deletes are in the transaction of the method. */
@Service
class DeletedInSequenceOk {
  interface BookingRepository extends JpaRepository<Object, Long> {}

  private final BookingRepository bookings;

  DeletedInSequenceOk(BookingRepository bookings) {
    this.bookings = bookings;
  }

  @Transactional
  public void cancelAll(List<Long> ids) {
    ids.forEach(id -> bookings.deleteById(id));
  }
}
