package shelf;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.Document;

/** Documents that one transaction was to insert together, by the workers of a stream. */
class MongoTransactionOfStarter {
  private final MongoClient client;
  private final MongoCollection<Document> readings;

  MongoTransactionOfStarter(MongoClient client, MongoCollection<Document> readings) {
    this.client = client;
    this.readings = readings;
  }

  void store(List<Document> batch) {
    try (ClientSession session = client.startSession()) {
      session.startTransaction();
      batch.parallelStream().forEach(reading -> readings.insertOne(session, reading));
      session.commitTransaction();
    }
  }
}
