package io.github.sessionpertask.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The page that shows the proofs, a row for each. */
final class ProofPage {
  private static final Path PAGE = Path.of("..", "docs", "proofs.md").toAbsolutePath().normalize();

  private static final String HEAD =
      """
      # Proofs

      Each finding below was run on a real database or broker, as it stands on the shelf, and so was the code that has it
      right: its rewrite, or the correct input that is named instead. The overlap is forced: whoever comes to the critical
      point (a row about to become an entity, a statement just executed) waits there until the others have come, and they go
      on one after the other. A task that outlives its starter is kept until the starter is gone. Reactive operations are
      started in one turn of their event loop. No run depends on luck, so each outcome is seen in every round or in none.

      `ProofTest` and, with another Hibernate on the class path, `OlderHibernateRun` run them with every build; those on
      MariaDB want a profile, which `.ci/run` turns on. They compare what they see with the rows below, and
      `mvn -B test -Dtest=ProofTest -Daccept=true` writes them; without a test's name it writes those of both.

      | check | input | runs on | what goes wrong | before | after | corrected by |
      |---|---|---|---|---|---|---|
      """;

  private ProofPage() {}

  /** All proofs that have a row. */
  static List<Proof> proofs() {
    return Stream.of(ProofTest.all(), OlderHibernateRun.all()).flatMap(List::stream).toList();
  }

  /** How a proof is shown. */
  static String row(Proof proof, String database, int before, int after) {
    return "%s %s, %s | %s | %d of %d | %d of %d | %s |"
        .formatted(
            key(proof),
            database,
            proof.library(),
            proof.harm(),
            before,
            Proof.ROUNDS,
            after,
            Proof.ROUNDS,
            link(proof, proof.correct(), proof.correction()));
  }

  private static String link(Proof proof, String file, String words) {
    return "[%s](../test-inputs/%s/%s)".formatted(words, proof.check(), file);
  }

  /** What a row begins with, so that it can be found again; the database's version follows. */
  private static String key(Proof proof) {
    return "| `%s` | %s |"
        .formatted(proof.check(), link(proof, proof.input() + ".java", proof.input()));
  }

  /** A row without what is different from machine to machine: some bring a MariaDB of their own. */
  static String comparable(String row) {
    return row.replaceFirst("\\| MariaDB [\\d.]+", "| MariaDB");
  }

  /** The rows that the page has. */
  static List<String> rows() throws IOException {
    return Files.exists(PAGE)
        ? Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| `")).toList()
        : List.of();
  }

  /** Writes the page: what was seen now, and what is there of proofs that were not run. */
  static void write(List<Proof> proofs, List<String> seen) throws IOException {
    List<String> existing = rows();
    Set<String> rows = new LinkedHashSet<>();
    for (Proof proof : proofs) {
      newest(proof, seen).or(() -> newest(proof, existing)).ifPresent(rows::add);
    }
    Files.writeString(PAGE, HEAD + String.join("\n", rows) + "\n");
  }

  /** Adds rows to the page, unless it has them. */
  static void add(List<String> seen) throws IOException {
    Set<String> rows = new LinkedHashSet<>(rows());
    rows.addAll(seen);
    Files.writeString(PAGE, HEAD + String.join("\n", rows) + "\n");
  }

  /** The row of a proof among others. */
  static Optional<String> newest(Proof proof, List<String> rows) {
    String start = key(proof) + " " + proof.engine().title();
    String end = link(proof, proof.correct(), proof.correction()) + " |";
    return rows.stream()
        .filter(row -> row.startsWith(start) && row.endsWith(end))
        .filter(row -> row.contains(", " + proof.library() + " | "))
        .findFirst();
  }
}
