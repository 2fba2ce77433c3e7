package io.github.sessionpertask.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the facts that the plugin brings, and those that the user adds. */
final class FactFiles {

  /** One file a library family; the order does not matter. */
  static final List<String> BUNDLED =
      List.of(
          "java-util-concurrent",
          "java-util",
          "structured-concurrency",
          "jdbc",
          "jakarta-persistence",
          "hibernate",
          "mybatis",
          "jdbi",
          "jooq",
          "jdo-eclipselink",
          "neo4j",
          "mongodb",
          "jms",
          "jedis",
          "spring",
          "cdi-ejb",
          "guava",
          "reactor",
          "rxjava",
          "mutiny-vertx");

  private FactFiles() {}

  /** The facts in the plugin's own jar. */
  static List<Fact> bundled() {
    List<Fact> facts = new ArrayList<>();
    for (String name : BUNDLED) {
      String file = name + ".facts";
      try (InputStream in = FactFiles.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException(file + " is missing from the plugin's jar");
        }
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8));
        facts.addAll(FactReader.read(file, reader.lines().toList()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (MalformedFactException e) {
        throw new IllegalStateException(e);
      }
    }
    return facts;
  }

  /**
   * The facts of a user's file.
   *
   * @throws MalformedFactException where a line cannot be read
   * @throws IOException where the file cannot be read
   */
  static List<Fact> of(Path file) throws IOException, MalformedFactException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, UTF_8);
    } catch (IOException e) {
      throw new IOException(file + ": " + e, e);
    }
    List<Fact> facts = FactReader.read(file.toString(), lines);
    return facts.stream().map(Fact::asOwn).toList();
  }
}
