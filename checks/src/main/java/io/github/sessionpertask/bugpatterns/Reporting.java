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
import io.github.sessionpertask.bugpatterns.SessionChecker.Told;
import io.github.sessionpertask.gate.Gate;
import io.github.sessionpertask.heap.Spot;
import io.github.sessionpertask.sarif.FileReport;
import io.github.sessionpertask.sarif.Level;
import io.github.sessionpertask.sarif.MalformedReportException;
import io.github.sessionpertask.sarif.Report;
import io.github.sessionpertask.sarif.ReportFile;
import io.github.sessionpertask.sarif.Result;
import io.github.sessionpertask.sarif.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.tools.Diagnostic;

/**
 * What becomes of the findings of one compilation: which of them are printed, and the
 * machine-readable report of all, which is written when the compilation ends. That it cannot be
 * written is a warning, and no more.
 */
final class Reporting {

  private final Optional<Path> folder;
  private final Gate gate;
  private final FileNames names;
  private final JavacTrees trees;
  private final CompilationUnitTree first;
  private final Map<CompilationUnitTree, Results> files = new IdentityHashMap<>();
  private final Map<String, Rule> rules = new TreeMap<>();

  private Reporting(VisitorState state, Options options) {
    this.folder = options.report();
    this.gate = options.gate();
    this.trees = JavacTrees.instance(state.context);
    this.first = state.getPath().getCompilationUnit();
    this.names = new FileNames(folder);
  }

  /** Of the compilation that a check is part of, if its options ask for anything of this. */
  static Optional<Reporting> of(VisitorState state, Options options) {
    if (options.report().isEmpty() && options.gate().isOpen()) {
      return Optional.empty();
    }
    Reporting reporting = new Reporting(state, options);
    options
        .report()
        .ifPresent(
            folder -> MultiTaskListener.instance(state.context).add(reporting.atTheEnd(folder)));
    return Optional.of(reporting);
  }

  private TaskListener atTheEnd(Path into) {
    return new TaskListener() {
      @Override
      public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.COMPILATION) {
          write(into);
        }
      }
    };
  }

  /**
   * A check has looked at a file.
   *
   * @param check the check
   * @param told all that it has found there
   * @param state at the file
   * @return what is printed of it
   */
  List<Told> found(BugChecker check, List<Told> told, VisitorState state) {
    String name = check.canonicalName();
    rules.computeIfAbsent(
        name, key -> new Rule(name, check.message(), page(name), level(check.defaultSeverity())));
    SeverityLevel severity = state.severityMap().getOrDefault(name, check.defaultSeverity());
    CompilationUnitTree unit = state.getPath().getCompilationUnit();
    List<Result> results = in(unit).add(name, level(severity), told);
    List<Told> printed = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      if (gate.decide(names.uriOf(unit), results.get(i)).counts()) {
        printed.add(told.get(i));
      }
    }
    return printed;
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

  private void write(Path into) {
    try {
      List<FileReport> reports = files.values().stream().map(Results::report).toList();
      Report now = Report.of(rules.values(), reports);
      ReportFile.in(into).update(before -> now.over(before.only(names::isThere)));
    } catch (IOException e) {
      warn(into, e.toString());
    } catch (MalformedReportException e) {
      warn(into, "what is there now is no report, and is left as it is: " + e.getMessage());
    } catch (UncheckedIOException e) {
      warn(into, e.getCause().toString());
    }
  }

  private void warn(Path into, String why) {
    Tree place = first.getTypeDecls().isEmpty() ? first : first.getTypeDecls().get(0);
    trees.printMessage(
        Diagnostic.Kind.WARNING,
        "session-per-task could not write its report " + into.resolve(ReportFile.NAME) + ": " + why,
        place,
        first);
  }
}
