package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** A function makes a task for each id, and the stream starts them before it joins any. */
final class FunctionThatMakesTasks {
  static class Menu {}

  List<Menu> menus(EntityManager em, List<Long> ids) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    Function<Long, Supplier<Menu>> loader = id -> () -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(Menu.class, id));
    List<CompletableFuture<Menu>> loading =
        ids.stream().map(loader).map(CompletableFuture::supplyAsync).toList();
    return loading.stream().map(CompletableFuture::join).toList();
  }
}
