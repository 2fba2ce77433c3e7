package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Each session of a list goes to one task, and all are closed at the end. */
final class ElementPerTaskOk {
  static class Lamp {}

  List<Lamp> lamps(EntityManagerFactory emf, int workers, Executor pool) {
    List<EntityManager> managers = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      managers.add(emf.createEntityManager());
    }
    List<CompletableFuture<Lamp>> loading = new ArrayList<>();
    for (EntityManager em : managers) {
      loading.add(CompletableFuture.supplyAsync(() -> em.find(Lamp.class, 1L), pool));
    }
    List<Lamp> lamps = loading.stream().map(CompletableFuture::join).toList();
    managers.forEach(EntityManager::close);
    return lamps;
  }
}
