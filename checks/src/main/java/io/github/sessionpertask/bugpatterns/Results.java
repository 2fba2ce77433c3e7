package io.github.sessionpertask.bugpatterns;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.apply.DescriptionBasedDiff;
import com.google.errorprone.apply.ImportOrganizer;
import com.google.errorprone.apply.SourceFile;
import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.bugpatterns.SessionChecker.Told;
import io.github.sessionpertask.heap.Spot;
import io.github.sessionpertask.report.Narrator;
import io.github.sessionpertask.report.Step;
import io.github.sessionpertask.report.Step.Computation;
import io.github.sessionpertask.report.Story;
import io.github.sessionpertask.sarif.Change;
import io.github.sessionpertask.sarif.FileReport;
import io.github.sessionpertask.sarif.Level;
import io.github.sessionpertask.sarif.Notice;
import io.github.sessionpertask.sarif.Place;
import io.github.sessionpertask.sarif.Region;
import io.github.sessionpertask.sarif.Result;
import io.github.sessionpertask.sarif.Rewrites;
import io.github.sessionpertask.sarif.Strand;
import io.github.sessionpertask.sarif.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the report says of one source file. */
final class Results {

  private final CompilationUnitTree unit;
  private final FileNames names;
  private final String digest;
  private final List<Result> results = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();

  Results(CompilationUnitTree unit, FileNames names) {
    this.unit = unit;
    this.names = names;
    // Now, and not at the end: the compilation may patch its own sources.
    this.digest = FileReport.digestOf(content());
  }

  /**
   * Adds all that a check has found in the file.
   *
   * @return the findings as they are reported, in the same order
   */
  List<Result> add(String check, Level level, List<Told> told) {
    List<Result> added =
        new ArrayList<>(told.stream().map(each -> result(check, level, each)).toList());
    List<Integer> inOrder =
        IntStream.range(0, added.size())
            .boxed()
            .sorted(Comparator.comparing(i -> added.get(i).region()))
            .toList();
    Map<Subject, Integer> count = new HashMap<>();
    for (int i : inOrder) {
      Result result = added.get(i);
      int number = count.merge(result.subject(), 1, Integer::sum);
      added.set(i, result.withFingerprint(result.subject().fingerprint(number)));
    }
    results.addAll(added);
    return added;
  }

  private Result result(String check, Level level, Told told) {
    Story story = told.story();
    Region region = word(((JCTree) told.site().getLeaf()).getPreferredPosition());
    String advice = story.advice().isEmpty() ? "" : " " + story.advice();
    return new Result(
        new Subject(check, Members.around(told.site()), story.subject()),
        "",
        level,
        Narrator.briefly(story) + "." + advice,
        region,
        story.steps().stream().map(this::place).toList(),
        strands(story, region),
        told.rewrite().map(this::changes).orElse(List.of()));
  }

  /** Adds that something could not be analysed. */
  void add(Spot spot, String message) {
    notices.add(new Notice(word(((JCTree) spot.tree()).getPreferredPosition()), message));
  }

  /** All this, when nothing comes any more. */
  FileReport report() {
    return new FileReport(names.uriOf(unit), digest, results, notices);
  }

  private byte[] content() {
    try {
      Optional<Path> file = FileNames.pathOf(unit.getSourceFile().toUri());
      return file.isPresent() ? Files.readAllBytes(file.get()) : source().getBytes(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String source() {
    try {
      return unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The word, or the character, at a position. */
  private Region word(int position) {
    String source = source();
    int end = position;
    while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
      end++;
    }
    LineMap lines = unit.getLineMap();
    int line = (int) lines.getLineNumber(position);
    int column = position - (int) lines.getStartPosition(line) + 1;
    return new Region(line, column, line, column + Math.max(1, end - position));
  }

  private Place place(Step step) {
    Region region = new Region(step.line(), step.from() + 1, step.line(), step.to() + 1);
    return new Place(names.uriOf(step.file()), region, step.says());
  }

  /** The story by computation. The tasks begin where they are handed over. */
  private List<Strand> strands(Story story, Region site) {
    List<Strand> strands = new ArrayList<>();
    for (Computation computation : Computation.values()) {
      List<Strand.Event> events = new ArrayList<>();
      if (computation == Computation.TASK) {
        Place place = new Place(names.uriOf(unit), site, "this task is handed over");
        events.add(new Strand.Event(place, 0));
      }
      int order = 1;
      for (Step step : story.steps()) {
        if (step.by() == computation) {
          events.add(new Strand.Event(place(step), order));
        }
        order++;
      }
      if (!events.isEmpty()) {
        strands.add(new Strand(nameOf(computation), events));
      }
    }
    return strands;
  }

  private static String nameOf(Computation computation) {
    return switch (computation) {
      case STARTER -> "starter";
      case TASK -> "task";
      case OTHER_TASK -> "other task";
    };
  }

  /** The rewrite as Error Prone would patch it, imports included. */
  private List<Change> changes(SuggestedFix fix) {
    String before = source();
    DescriptionBasedDiff diff =
        DescriptionBasedDiff.createIgnoringOverlaps(
            (JCTree.JCCompilationUnit) unit, ImportOrganizer.STATIC_FIRST_ORGANIZER);
    diff.handleFix(fix);
    SourceFile file = new SourceFile(unit.getSourceFile().getName(), before);
    diff.applyDifferences(file);
    String after = file.getSourceText();
    List<Change> changes = Rewrites.between(before, after);
    return before.contains("\r\n") ? changes.stream().map(Results::forWindows).toList() : changes;
  }

  private static Change forWindows(Change change) {
    return new Change(change.deleted(), change.inserted().replaceAll("\r?\n", "\r\n"));
  }
}
