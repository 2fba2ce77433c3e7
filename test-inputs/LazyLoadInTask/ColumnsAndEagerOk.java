package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;

/** Columns are there, and so is what is mapped eager. */
final class ColumnsAndEagerOk {
  @Entity
  static class Label {
    @Id Long id;
    String name;
  }

  @Entity
  static class Disc {
    @Id Long id;
    String title;
    @ManyToOne Label label;

    @OneToMany(fetch = FetchType.EAGER)
    List<Label> others;
  }

  Future<String> describe(Session session, long id, ExecutorService pool) {
    Disc disc = session.find(Disc.class, id);
    return pool.submit(() -> disc.title + disc.label.name + disc.others.size());
  }
}
