package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.concurrent.Executor;
import org.hibernate.Session;

/** The elements of a list that was walked have lazy associations of their own. */
final class FN_ElementsOfAssociation {
  @Entity
  static class Price {
    @Id Long id;
  }

  @Entity
  static class Article {
    @Id Long id;
    @OneToMany List<Price> prices;
  }

  @Entity
  static class Shelf {
    @Id Long id;
    @OneToMany List<Article> articles;
  }

  // Known miss: what an association leads to is not followed.
  void prices(Session session, long id, Executor pool) {
    for (Article article : session.find(Shelf.class, id).articles) {
      pool.execute(() -> System.out.println(article.prices.size()));
    }
  }
}
