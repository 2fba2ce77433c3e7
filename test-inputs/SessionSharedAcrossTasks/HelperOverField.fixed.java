package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;

/** Workers that call a method of this object, which uses its entity manager. */
class HelperOverField {
  private final EntityManagerFactory emf;

  HelperOverField(EntityManagerFactory emf) {
    this.emf = emf;
  }

  List<String> titles(List<Long> books) {
    return books.parallelStream().map(book -> emf.callInTransaction(taskEm -> title(taskEm, book))).toList();
  }

  private String title(EntityManager em, Long book) {
    return language(em, book) + ": " + select(em, "b.title", book);
  }

  private String language(EntityManager em, Long book) {
    return select(em, "b.language", book);
  }

  private String select(EntityManager em, String column, Long book) {
    return em
        .createQuery("select " + column + " from Book b where b.id = :id", String.class)
        .setParameter("id", book)
        .getSingleResult();
  }
}
