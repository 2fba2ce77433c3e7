package shelf;

import java.util.List;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;

/** Each task borrows a Jedis from the pool. */
final class JedisPoolOk {
  List<String> names(JedisPool pool, List<String> users) {
    return users.parallelStream()
        .map(
            user -> {
              try (Jedis jedis = pool.getResource()) {
                return jedis.hget("user:" + user, "name");
              }
            })
        .toList();
  }
}
