package io.github.sessionpertask.bugpatterns;

import com.sun.source.tree.CompilationUnitTree;
import io.github.sessionpertask.report.Step.SourceFile;
import io.github.sessionpertask.sarif.FileReport;
import io.github.sessionpertask.sarif.Sources;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** How the report of a compilation names its source files. */
final class FileNames {

  private final Optional<Path> report;
  private Optional<Sources> sources = Optional.empty();

  /**
   * For one compilation.
   *
   * @param report the folder of its report, if there is one
   */
  FileNames(Optional<Path> report) {
    this.report = report;
  }

  String uriOf(CompilationUnitTree unit) {
    return uriOf(Steps.file(unit));
  }

  String uriOf(SourceFile file) {
    return pathOf(file.uri())
        .flatMap(path -> sourcesAround(path).uriOf(path))
        .orElseGet(() -> Sources.outside(file.path()));
  }

  /** The first file says which repository it is. */
  private Sources sourcesAround(Path file) {
    Path here = Path.of("");
    Sources known = sources.orElseGet(() -> Sources.around(file, report.orElse(here), here));
    sources = Optional.of(known);
    return known;
  }

  /** Whether what was reported before is of a file that is still there. */
  boolean isThere(FileReport earlier) {
    try {
      return sources.flatMap(known -> known.fileOf(earlier.uri())).map(Files::exists).orElse(true);
    } catch (InvalidPathException e) {
      // Whoever analysed it can have files of such a name.
      return true;
    }
  }

  /** The file that a URI of the compiler means, if it is one of a file system. */
  static Optional<Path> pathOf(URI uri) {
    try {
      return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }
}
