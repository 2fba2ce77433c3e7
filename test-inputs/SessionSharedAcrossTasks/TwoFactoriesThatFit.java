package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.hibernate.SessionFactory;

/** Of two factories that fit the one of the session's own type is taken. */
final class TwoFactoriesThatFit {
  static class Ticket {
    String seat;
  }

  private final SessionFactory archive;
  private final EntityManagerFactory box;

  TwoFactoriesThatFit(SessionFactory archive, EntityManagerFactory box) {
    this.archive = archive;
    this.box = box;
  }

  List<String> seats(EntityManager em, List<Long> ids) {
    return ids.parallelStream().map(id -> em.find(Ticket.class, id).seat).toList();
  }

  boolean isOpen() {
    return archive.isOpen() && box.isOpen();
  }
}
