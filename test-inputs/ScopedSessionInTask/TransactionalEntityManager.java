package shelf;

import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** There is no transactional entity manager on the thread of the task. */
@Service
class TransactionalEntityManager {

  static class Job {}

  @Autowired EntityManagerFactory factory;

  @Transactional
  public Job next(long id, Executor pool) {
    return CompletableFuture.supplyAsync(
            () ->
                EntityManagerFactoryUtils.getTransactionalEntityManager(factory)
                    .find(Job.class, id),
            pool)
        .join();
  }
}
