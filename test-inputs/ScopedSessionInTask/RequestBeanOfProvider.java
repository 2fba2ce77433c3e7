package shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The provider is asked on a thread of the pool, where no request is active. */
@ApplicationScoped
class RequestBeanOfProvider {

  @RequestScoped
  static class UnitOfWork {
    @Inject EntityManagerFactory factory;
    private EntityManager opened;

    String text(long id) {
      if (opened == null) {
        opened = factory.createEntityManager();
      }
      return opened.find(String.class, id);
    }
  }

  @Inject Provider<UnitOfWork> units;
  @Inject ExecutorService pool;

  Future<String> later(long id) {
    return pool.submit(() -> units.get().text(id));
  }
}
