package shelf;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;

/** The task fills a pipeline while the starter sends over the Jedis beneath it. */
final class PipelineOfJedis {
  String store(Jedis jedis, Map<String, String> values, ExecutorService pool) throws Exception {
    Pipeline pipeline = jedis.pipelined();
    Future<?> stored =
        pool.submit(
            () -> {
              values.forEach(pipeline::set);
              pipeline.sync();
            });
    String version = jedis.get("version");
    stored.get();
    return version;
  }
}
