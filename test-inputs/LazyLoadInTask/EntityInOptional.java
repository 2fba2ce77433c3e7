package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The entity travels inside an Optional. */
@Service
class EntityInOptional {
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

  interface Carts extends JpaRepository<Cart, Long> {}

  private final Carts carts;

  EntityInOptional(Carts carts) {
    this.carts = carts;
  }

  @Transactional
  public void show(long id, Executor pool) {
    Optional<Cart> cart = carts.findById(id);
    pool.execute(() -> cart.ifPresent(found -> System.out.println(found.getItems().size())));
  }
}
