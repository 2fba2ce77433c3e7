package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;

/** A task gives its Jedis back to the pool that it came from. */
final class ReturnedToPoolOk {
  Future<String> level(JedisPool cache, ExecutorService pool) {
    return pool.submit(
        () -> {
          Jedis jedis = cache.getResource();
          try {
            return jedis.get("level");
          } finally {
            cache.returnResource(jedis);
          }
        });
  }
}
