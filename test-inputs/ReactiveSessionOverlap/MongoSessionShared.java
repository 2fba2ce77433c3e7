package shelf;

import com.mongodb.reactivestreams.client.ClientSession;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Two inserts of one client session are zipped. */
final class MongoSessionShared {
  Mono<Void> book(ClientSession session, MongoCollection<Document> entries, Document debit, Document credit) {
    return Mono.zip(
            Mono.from(entries.insertOne(session, debit)),
            Mono.from(entries.insertOne(session, credit)))
        .then(Mono.from(session.commitTransaction()));
  }
}
