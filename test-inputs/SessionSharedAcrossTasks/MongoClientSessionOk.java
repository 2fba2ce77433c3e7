package shelf;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.concurrent.Executor;
import org.bson.Document;

/** Each task starts a client session. */
final class MongoClientSessionOk {
  void order(
      MongoClient client,
      MongoCollection<Document> orders,
      List<Document> documents,
      Executor pool) {
    for (Document document : documents) {
      pool.execute(
          () -> {
            try (ClientSession session = client.startSession()) {
              session.withTransaction(() -> orders.insertOne(session, document));
            }
          });
    }
  }
}
