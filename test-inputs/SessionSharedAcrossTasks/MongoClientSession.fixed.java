package shelf;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.bson.Document;

/** Two tasks write in the transaction of one client session. */
final class MongoClientSession {
  void order(
      MongoClient client,
      MongoCollection<Document> orders,
      MongoCollection<Document> stock,
      Executor pool) {
    try (ClientSession session = client.startSession()) {
      session.startTransaction();
      var order =
          CompletableFuture.runAsync(
              () -> {
                try (ClientSession taskSession = client.startSession()) {
                  orders.insertOne(taskSession, new Document("article", "tea"));
                }
              }, pool);
      var reserve =
          CompletableFuture.runAsync(
              () -> {
                try (ClientSession taskSession = client.startSession()) {
                  stock.deleteOne(taskSession, new Document("article", "tea"));
                }
              }, pool);
      CompletableFuture.allOf(order, reserve).join();
      session.commitTransaction();
    }
  }
}
