package shelf;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** The tasks wait in a map, and the method calls them itself. */
final class TasksInMapCalledHereOk {
  Map<String, Long> figures(EntityManager em) throws Exception {
    Map<String, Callable<Long>> tasks = new LinkedHashMap<>();
    tasks.put("users", () -> count(em, "User"));
    tasks.put("groups", () -> count(em, "Group"));
    Map<String, Long> figures = new LinkedHashMap<>();
    for (Map.Entry<String, Callable<Long>> entry : tasks.entrySet()) {
      figures.put(entry.getKey(), entry.getValue().call());
    }
    return figures;
  }

  private static long count(EntityManager em, String entity) {
    return em.createQuery("select count(e) from " + entity + " e", Long.class).getSingleResult();
  }
}
