package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The tasks wait in a map, and a loop over the map submits them all. */
final class TasksInMap {
  Map<String, Long> figures(EntityManager em, ExecutorService pool) throws Exception {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    Map<String, Callable<Long>> tasks = new LinkedHashMap<>();
    tasks.put("users", () -> entityManagerFactory.callInTransaction(taskEm -> count(taskEm, "User")));
    tasks.put("groups", () -> entityManagerFactory.callInTransaction(taskEm -> count(taskEm, "Group")));
    Map<String, Future<Long>> running = new LinkedHashMap<>();
    tasks.forEach((name, task) -> running.put(name, pool.submit(task)));
    Map<String, Long> figures = new LinkedHashMap<>();
    for (Map.Entry<String, Future<Long>> entry : running.entrySet()) {
      figures.put(entry.getKey(), entry.getValue().get());
    }
    return figures;
  }

  private static long count(EntityManager em, String entity) {
    return em.createQuery("select count(e) from " + entity + " e", Long.class).getSingleResult();
  }
}
