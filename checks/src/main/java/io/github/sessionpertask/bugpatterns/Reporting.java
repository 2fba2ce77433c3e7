package io.github.sessionpertask.bugpatterns;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.api.MultiTaskListener;
import io.github.sessionpertask.heap.Spot;
import io.github.sessionpertask.sarif.FileReport;
import io.github.sessionpertask.sarif.Level;
import io.github.sessionpertask.sarif.MalformedReportException;
import io.github.sessionpertask.sarif.Report;
import io.github.sessionpertask.sarif.ReportFile;
import io.github.sessionpertask.sarif.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.tools.Diagnostic;

/**
 * The machine-readable report of one compilation: collects what was analysed and found, and writes
 * it when the compilation ends. That it cannot be written is a warning, and no more.
 */
final class Reporting {

  private final Path folder;
  private final FileNames names;
  private final JavacTrees trees;
  private final CompilationUnitTree first;
  private final Map<CompilationUnitTree, Results> files = new IdentityHashMap<>();
  private final Map<String, Rule> rules = new TreeMap<>();

  private Reporting(Path folder, VisitorState state) {
    this.folder = folder;
    this.trees = JavacTrees.instance(state.context);
    this.first = state.getPath().getCompilationUnit();
    this.names = new FileNames(folder);
  }

  /** The report of the compilation that a check is part of, if its options ask for one. */
  static Optional<Reporting> of(VisitorState state, Options options) {
    return options
        .report()
        .map(
            folder -> {
              Reporting reporting = new Reporting(folder, state);
              MultiTaskListener.instance(state.context)
                  .add(
                      new TaskListener() {
                        @Override
                        public void finished(TaskEvent event) {
                          if (event.getKind() == TaskEvent.Kind.COMPILATION) {
                            reporting.write();
                          }
                        }
                      });
              return reporting;
            });
  }

  /** A check looks at a file. */
  void analysed(CompilationUnitTree unit, BugChecker check) {
    String name = check.canonicalName();
    rules.computeIfAbsent(
        name, key -> new Rule(name, check.message(), page(name), level(check.defaultSeverity())));
    in(unit);
  }

  /** A check has found something. */
  void found(BugChecker check, SessionChecker.Told told, VisitorState state) {
    String name = check.canonicalName();
    SeverityLevel severity = state.severityMap().getOrDefault(name, check.defaultSeverity());
    in(state.getPath().getCompilationUnit()).add(name, level(severity), told, state);
  }

  /** A body could not be analysed. */
  void couldNot(Spot spot, String message) {
    in(spot.unit()).add(spot, message);
  }

  private Results in(CompilationUnitTree unit) {
    return files.computeIfAbsent(unit, key -> new Results(unit, names));
  }

  private static Level level(SeverityLevel severity) {
    return switch (severity) {
      case ERROR -> Level.ERROR;
      case WARNING -> Level.WARNING;
      default -> Level.NOTE;
    };
  }

  /** The page of a check, which the build puts beside the classes, without its comments. */
  private static String page(String check) {
    try (InputStream page =
        Reporting.class.getResourceAsStream("/io/github/sessionpertask/pages/" + check + ".md")) {
      return page == null
          ? ""
          : new String(page.readAllBytes(), UTF_8).replaceAll("(?s)<!--.*?-->\n?", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write() {
    try {
      List<FileReport> reports = files.values().stream().map(Results::report).toList();
      Report now = Report.of(rules.values(), reports);
      ReportFile.in(folder).update(before -> now.over(before.only(names::isThere)));
    } catch (IOException e) {
      warn(e.toString());
    } catch (MalformedReportException e) {
      warn("what is there now is no report, and is left as it is: " + e.getMessage());
    } catch (UncheckedIOException e) {
      warn(e.getCause().toString());
    }
  }

  private void warn(String why) {
    Tree place = first.getTypeDecls().isEmpty() ? first : first.getTypeDecls().get(0);
    trees.printMessage(
        Diagnostic.Kind.WARNING,
        "session-per-task could not write its report "
            + folder.resolve(ReportFile.NAME)
            + ": "
            + why,
        place,
        first);
  }
}
