package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The tasks take sessions out of a map by different keys. */
final class KeysOfMapApartOk {
  static class Train {}

  void dispatch(EntityManagerFactory emf, Train north, Train south) {
    Map<String, EntityManager> managers = new HashMap<>();
    managers.put("north", emf.createEntityManager());
    managers.put("south", emf.createEntityManager());
    var first = CompletableFuture.runAsync(() -> managers.get("north").persist(north));
    var second = CompletableFuture.runAsync(() -> managers.get("south").persist(south));
    CompletableFuture.allOf(first, second).join();
    managers.values().forEach(EntityManager::close);
  }
}
