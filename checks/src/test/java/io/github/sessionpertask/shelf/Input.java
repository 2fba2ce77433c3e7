package io.github.sessionpertask.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of the shelf, {@code test-inputs/<CheckName>/X.java}, and the files beside it.
 *
 * @param file where it is
 * @param shelf the folder that all inputs are in
 */
record Input(Path file, Path shelf) {

  /** The checks of the contract, implemented or not. */
  static final List<String> CHECKS =
      List.of(
          "SessionSharedAcrossTasks",
          "SessionUsedWhileTaskRuns",
          "SessionClosedBeforeTaskEnds",
          "ReactiveSessionOverlap",
          "ScopedSessionInTask",
          "TransactionDoesNotSpanTasks",
          "UncommittedWriteInvisibleToTask",
          "StaleSnapshotRead",
          "TaskSessionNotClosed",
          "LazyLoadInTask");

  /** The inputs of this project. */
  static final Path SHELF = Path.of("..", "test-inputs").toAbsolutePath().normalize();

  /** A project of its own, which no check owns. */
  private static final String NO_CHECK = "example-app";

  /** All inputs of a shelf, in the order of their names. */
  static List<Input> of(Path shelf) {
    return files(shelf).stream()
        .filter(file -> file.toString().endsWith(".java"))
        .filter(file -> !file.toString().endsWith(".fixed.java"))
        .map(file -> new Input(file, shelf))
        .toList();
  }

  /** Everything that stands on a shelf. */
  static List<Path> files(Path shelf) {
    try (Stream<Path> walk = Files.walk(shelf)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !shelf.relativize(file).startsWith(NO_CHECK))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(shelf + " cannot be read", e);
    }
  }

  /** The folder that it stands in, which is the check that it is about. */
  String check() {
    return shelf.relativize(file).getName(0).toString();
  }

  /** The name of its class. */
  String name() {
    String base = file.getFileName().toString();
    return base.substring(0, base.length() - ".java".length());
  }

  /** Whether its name says that nothing is reported in it. */
  boolean isSilent() {
    return name().endsWith("Ok") || isKnownMiss();
  }

  boolean isKnownMiss() {
    return name().startsWith("FN_");
  }

  boolean isKnownFalseAlarm() {
    return name().startsWith("FP_");
  }

  /** Whether it uses what only JDK 25 has, preview features among it. */
  boolean needsJdk25() {
    return shelf.relativize(file).toString().replace('\\', '/').contains("/jdk25/");
  }

  /** Whether the running JDK can compile it. */
  boolean compilesHere() {
    return Runtime.version().feature() == 25 || !needsJdk25();
  }

  /** Where the words of the findings are, if there are any. */
  Path expected() {
    return file.resolveSibling(name() + ".expected");
  }

  /** Where the rewritten file is, if there is a rewrite. */
  Path fixed() {
    return file.resolveSibling(name() + ".fixed.java");
  }

  String text() {
    return text(file).orElseThrow();
  }

  /** What a file holds; empty if there is no such file. */
  static Optional<String> text(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new AssertionError(file + " cannot be read", e);
    }
  }

  /** The path below the shelf, as a test's name. */
  @Override
  public String toString() {
    return shelf.relativize(file).toString().replace('\\', '/');
  }
}
