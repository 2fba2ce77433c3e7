package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;

/** Workers that call a method of this object, which uses its entity manager. */
class HelperOverField {
  private final EntityManagerFactory emf;
  private final EntityManager em;

  HelperOverField(EntityManagerFactory emf) {
    this.emf = emf;
    this.em = emf.createEntityManager();
  }

  List<String> titles(List<Long> books) {
    return books.parallelStream().map(this::title).toList();
  }

  private String title(Long book) {
    return language(book) + ": " + select("b.title", book);
  }

  private String language(Long book) {
    return select("b.language", book);
  }

  private String select(String column, Long book) {
    return this.em
        .createQuery("select " + column + " from Book b where b.id = :id", String.class)
        .setParameter("id", book)
        .getSingleResult();
  }
}
