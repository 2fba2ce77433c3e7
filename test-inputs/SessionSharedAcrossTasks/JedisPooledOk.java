package shelf;

import java.util.List;
import redis.clients.jedis.JedisPooled;

/** A pooled Jedis takes a connection for each command. */
final class JedisPooledOk {
  void count(JedisPooled redis, List<String> keys) {
    keys.parallelStream().forEach(redis::incr);
    keys.parallelStream().forEach(key -> redis.expire(key, 60));
  }
}
