package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.concurrent.Executor;

/** Another object reads the association from the entity's field, on the worker. */
final class FieldReadByHelper {
  @Entity
  static class Chapter {
    @Id Long id;
    String title;
    @OneToMany List<Chapter> sections;
  }

  static final class Contents {
    void print(Chapter chapter) {
      for (Chapter section : chapter.sections) {
        System.out.println(section.title);
      }
    }
  }

  void print(EntityManager em, long id, Executor pool) {
    Chapter chapter = em.find(Chapter.class, id);
    Contents contents = new Contents();
    pool.execute(() -> contents.print(chapter));
  }
}
