package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.springframework.stereotype.Service;

/** Outside a transaction the proxy opens a session for each read. */
@Service
class ProxyReadOutsideOk {

  static class Lamp {}

  @PersistenceContext EntityManager em;

  List<Lamp> lamps(List<Long> ids) {
    return ids.parallelStream().map(id -> em.find(Lamp.class, id)).toList();
  }
}
