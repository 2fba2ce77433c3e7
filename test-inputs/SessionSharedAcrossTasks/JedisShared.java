package shelf;

import java.util.List;
import redis.clients.jedis.Jedis;

/** Tasks send commands over one Jedis, which is one connection. */
final class JedisShared {
  List<String> names(Jedis jedis, List<String> users) {
    return users.parallelStream().map(user -> jedis.hget("user:" + user, "name")).toList();
  }
}
