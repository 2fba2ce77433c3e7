package shelf;

import com.mongodb.reactivestreams.client.ClientSession;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** The inserts of one client session follow each other. */
final class MongoSessionInTurnOk {
  Mono<Void> book(ClientSession session, MongoCollection<Document> entries, Document debit, Document credit) {
    return Mono.from(entries.insertOne(session, debit))
        .then(Mono.from(entries.insertOne(session, credit)))
        .then(Mono.from(session.commitTransaction()));
  }
}
