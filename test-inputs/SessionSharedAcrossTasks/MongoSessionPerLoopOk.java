package shelf;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.concurrent.Executor;
import org.bson.Document;

/** The loop starts a client session for each task, which closes it. */
final class MongoSessionPerLoopOk {
  void order(
      MongoClient client,
      MongoCollection<Document> orders,
      List<Document> documents,
      Executor pool) {
    for (Document document : documents) {
      ClientSession session = client.startSession();
      pool.execute(
          () -> {
            try (session) {
              orders.insertOne(session, document);
            }
          });
    }
  }
}
