package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.concurrent.Executor;
import org.hibernate.Session;

/** The starter takes the list out, and the task is the first to walk it. */
final class CollectionTakenOut {
  @Entity
  static class Singer {
    @Id Long id;
    int seconds;
  }

  @Entity
  static class Choir {
    @Id Long id;
    String title;
    @OneToMany List<Singer> singers;

    List<Singer> getSingers() {
      return singers;
    }
  }

  void list(Session session, long id, Executor pool) {
    List<Singer> singers = session.find(Choir.class, id).getSingers();
    pool.execute(() -> singers.forEach(singer -> System.out.println(singer.id)));
  }
}
