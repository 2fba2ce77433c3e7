package shelf;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import java.util.concurrent.Executor;
import org.bson.Document;

/** Committing does not end a client session. */
final class MongoSessionCommitted {
  void save(MongoClient client, Document reading, Executor pool) {
    pool.execute(
        () -> {
          try (ClientSession session = client.startSession()) {
            session.startTransaction();
            client.getDatabase("meters").getCollection("readings").insertOne(session, reading);
            session.commitTransaction();
          }
        });
  }
}
