package shelf;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;

/** A connection of the network, given to one thread each. */
final class SocketConnectionOk {
  void serve(ServerSocket server, ExecutorService pool) throws IOException {
    while (!server.isClosed()) {
      Socket connection = server.accept();
      pool.submit(
          () -> {
            try (connection) {
              connection.getInputStream().transferTo(connection.getOutputStream());
            }
            return null;
          });
    }
  }
}
