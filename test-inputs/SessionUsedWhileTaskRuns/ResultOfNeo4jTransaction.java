package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.neo4j.driver.Result;
import org.neo4j.driver.Transaction;

/** The task reads a result while the starter goes on with the transaction. */
final class ResultOfNeo4jTransaction {
  int copy(Transaction transaction, ExecutorService pool) throws Exception {
    Result people = transaction.run("match (p:Person) return p");
    Future<Integer> size = pool.submit(() -> people.list().size());
    transaction.run("create (:Audit)");
    return size.get();
  }
}
