package shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The bean is asked for where a request is active; what it opens it has to close itself. */
@ApplicationScoped
class RequestBeanOfProviderOk {

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

  @ApplicationScoped
  static class Reader {
    @Inject Instance<UnitOfWork> units;

    @ActivateRequestContext
    String read(long id) {
      return units.get().text(id);
    }
  }

  @Inject Instance<UnitOfWork> units;
  @Inject Reader reader;
  @Inject ExecutorService pool;

  Future<String> later(long id) {
    return pool.submit(() -> reader.read(id));
  }

  Future<Integer> letters(long id) {
    String text = units.get().text(id);
    return pool.submit(() -> text.length());
  }
}
