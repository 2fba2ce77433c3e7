package io.github.sessionpertask.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the facts that the plugin brings, and those that the user adds. */
final class FactFiles {

  /**
   * A facts file in the plugin's own jar.
   *
   * @param name its name, without the ending
   * @param packages with what the names of the types begin that it speaks of; it is not opened
   *     before one of them is met
   */
  record Bundled(String name, List<String> packages) {

    private static Bundled of(String name, String... packages) {
      return new Bundled(name, List.of(packages));
    }

    boolean speaksOf(String type) {
      for (String each : packages) {
        if (type.startsWith(each)) {
          return true;
        }
      }
      return false;
    }

    /** The file's lines. */
    List<FactLine> lines() {
      String file = name + ".facts";
      try (InputStream in = FactFiles.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException(file + " is missing from the plugin's jar");
        }
        return FactLine.of(file, new String(in.readAllBytes(), UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** One file a library family; where facts of several apply, those of the subtype go first. */
  static final List<Bundled> BUNDLED =
      List.of(
          Bundled.of("java-util-concurrent", "java."),
          Bundled.of("java-util", "java."),
          Bundled.of("structured-concurrency", "java."),
          Bundled.of("jdbc", "java.", "javax.sql."),
          Bundled.of("jakarta-persistence", "jakarta.persistence.", "javax.persistence."),
          Bundled.of("hibernate", "org.hibernate."),
          Bundled.of("hibernate-reactive", "org.hibernate.reactive.", "io.quarkus."),
          Bundled.of("r2dbc", "io.r2dbc.", "org.springframework."),
          Bundled.of("mybatis", "org.apache.ibatis.", "org.mybatis."),
          Bundled.of("jdbi", "org.jdbi."),
          Bundled.of("jooq", "org.jooq."),
          Bundled.of("jdo-eclipselink", "javax.jdo.", "org.eclipse.persistence."),
          Bundled.of("neo4j", "org.neo4j."),
          Bundled.of("mongodb", "com.mongodb."),
          Bundled.of("jms", "jakarta.jms.", "javax.jms."),
          Bundled.of("jedis", "redis.clients."),
          Bundled.of("spring", "org.springframework."),
          Bundled.of("spring-data", "org.springframework.data."),
          Bundled.of("cdi-ejb", "jakarta.", "javax.", "org.eclipse.microprofile."),
          Bundled.of("guava", "com.google.common."),
          Bundled.of("reactor", "reactor.", "org.reactivestreams."),
          Bundled.of("rxjava", "io.reactivex."),
          Bundled.of("mutiny-vertx", "io.smallrye.", "io.vertx.", "io.netty."));

  private FactFiles() {}

  /**
   * The facts of a user's file.
   *
   * @throws MalformedFactException where a line cannot be read
   * @throws IOException where the file cannot be read
   */
  static List<Fact> of(Path file) throws IOException, MalformedFactException {
    String text;
    try {
      text = Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new IOException(file + ": " + e, e);
    }
    List<Fact> facts = FactReader.read(FactLine.of(file.toString(), text));
    return facts.stream().map(Fact::asOwn).toList();
  }
}
