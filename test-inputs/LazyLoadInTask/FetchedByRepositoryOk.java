package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The repository says what it fetches: in its query, or as a graph. */
@Service
class FetchedByRepositoryOk {
  @Entity
  static class Item {
    @Id Long id;
    int seconds;
  }

  @Entity
  static class Cart {
    @Id Long id;
    String title;
    @OneToMany List<Item> items;

    List<Item> getItems() {
      return items;
    }
  }

  interface Carts extends JpaRepository<Cart, Long> {
    @Query("select c from Cart c join fetch c.items where c.title = ?1")
    List<Cart> titled(String title);

    @EntityGraph(attributePaths = "items")
    Optional<Cart> findWithItemsById(long id);
  }

  private final Carts carts;

  FetchedByRepositoryOk(Carts carts) {
    this.carts = carts;
  }

  @Transactional
  public List<Integer> sizes(String title) {
    return carts.titled(title).parallelStream().map(cart -> cart.getItems().size()).toList();
  }

  @Transactional
  public Future<Integer> size(long id, ExecutorService pool) {
    Cart cart = carts.findWithItemsById(id).orElseThrow();
    return pool.submit(() -> cart.getItems().size());
  }
}
