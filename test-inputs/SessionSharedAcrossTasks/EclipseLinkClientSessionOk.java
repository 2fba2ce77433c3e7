package shelf;

import java.util.List;
import java.util.concurrent.Executor;
import org.eclipse.persistence.sessions.server.ClientSession;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Each task acquires a client session and releases it. */
final class EclipseLinkClientSessionOk {
  void refresh(ServerSession server, List<Object> objects, Executor pool) {
    for (Object object : objects) {
      pool.execute(
          () -> {
            ClientSession client = server.acquireClientSession();
            try {
              client.refreshObject(object);
            } finally {
              client.release();
            }
          });
    }
  }
}
