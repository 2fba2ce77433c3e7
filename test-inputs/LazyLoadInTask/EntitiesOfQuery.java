package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A parallel stream over the result of a query walks a set of each. */
final class EntitiesOfQuery {
  @Entity
  static class Member {
    @Id Long id;
    int seconds;
  }

  @Entity
  static class Club {
    @Id Long id;
    String title;
    @ManyToMany Set<Member> members;

    Set<Member> getMembers() {
      return members;
    }
  }

  long members(SessionFactory sessions) {
    try (Session session = sessions.openSession()) {
      List<Club> clubs = session.createSelectionQuery("from Club", Club.class).getResultList();
      return clubs.parallelStream().mapToLong(club -> club.getMembers().size()).sum();
    }
  }
}
