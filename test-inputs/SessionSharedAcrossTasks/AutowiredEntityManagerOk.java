package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Spring injects the shared proxy into a field. */
@Component
class AutowiredEntityManagerOk {
  static class Film {}

  @Autowired private EntityManager em;

  CompletableFuture<Film> film(long id) {
    return CompletableFuture.supplyAsync(() -> em.find(Film.class, id));
  }
}
