package shelf;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.Document;

/** The client and its collections may be shared. */
final class MongoClientOk {
  void order(MongoClient client, List<Document> documents) {
    MongoCollection<Document> orders = client.getDatabase("shop").getCollection("orders");
    documents.parallelStream().forEach(orders::insertOne);
  }
}
