package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The query fetches another association than the task walks. */
final class AnotherIsFetched {
  @Entity
  static class Page {
    @Id Long id;
  }

  @Entity
  static class Book {
    @Id Long id;
    @OneToMany List<Page> pages;
    @OneToMany List<Page> covers;
  }

  Future<Integer> covers(EntityManager em, long id, ExecutorService pool) {
    Book book =
        em.createQuery("select b from Book b join fetch b.pages where b.id = :id", Book.class)
            .setParameter("id", id)
            .getSingleResult();
    return pool.submit(() -> book.covers.size());
  }
}
