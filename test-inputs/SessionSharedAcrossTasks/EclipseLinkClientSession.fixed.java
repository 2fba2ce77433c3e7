package shelf;

import java.util.concurrent.Executor;
import org.eclipse.persistence.sessions.server.ClientSession;
import org.eclipse.persistence.sessions.server.ServerSession;

/** A client session serves one client, and here two tasks. */
final class EclipseLinkClientSession {
  void refresh(ServerSession server, Object plan, Object map, Executor pool) {
    pool.execute(() -> {
      ClientSession taskClient = server.acquireClientSession();
      try {
        taskClient.refreshObject(plan);
      } finally {
        taskClient.release();
      }
    });
    pool.execute(() -> {
      ClientSession taskClient = server.acquireClientSession();
      try {
        taskClient.refreshObject(map);
      } finally {
        taskClient.release();
      }
    });
  }
}
