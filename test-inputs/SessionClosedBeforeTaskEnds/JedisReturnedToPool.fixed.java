package shelf;

import java.util.concurrent.CompletableFuture;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;

/** The try block gives the Jedis back to its pool while the task may still use it. */
final class JedisReturnedToPool {
  CompletableFuture<Long> visit(JedisPool pool, String page) {
    return CompletableFuture.supplyAsync(() -> {
      try (Jedis taskJedis = pool.getResource()) {
        return taskJedis.incr("visits:" + page);
      }
    });
  }
}
