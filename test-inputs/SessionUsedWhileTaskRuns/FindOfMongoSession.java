package shelf;

import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.bson.Document;

/** A query keeps the client session that it was given. */
final class FindOfMongoSession {
  Document oldest(ClientSession session, MongoCollection<Document> logs, ExecutorService pool)
      throws Exception {
    FindIterable<Document> sorted = logs.find(session).sort(new Document("at", 1));
    Future<Document> oldest = pool.submit(() -> sorted.first());
    logs.deleteMany(session, new Document("level", "debug"));
    return oldest.get();
  }
}
