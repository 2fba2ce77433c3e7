package io.github.sessionpertask.cli;

import io.github.sessionpertask.sarif.Change;
import io.github.sessionpertask.sarif.FileReport;
import io.github.sessionpertask.sarif.MalformedReportException;
import io.github.sessionpertask.sarif.Report;
import io.github.sessionpertask.sarif.Result;
import io.github.sessionpertask.sarif.Rewrites;
import io.github.sessionpertask.sarif.Subject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * Tries rewrites, many at once: those stay after which the code compiles, their findings are gone
 * and no other has come. Where some of them do not do, half of them are tried, until the one that
 * stands in the way is alone.
 */
final class Fixer {

  /**
   * A rewrite that was tried.
   *
   * @param file the file that it changes
   * @param result the finding that brought it
   */
  record Attempt(String file, Result result) {

    /** What it is recognised by when lines have moved. */
    private List<Object> key() {
      return List.of(
          file, result.subject(), result.rewrite().stream().map(Change::inserted).toList());
    }
  }

  /**
   * What has become of the rewrites.
   *
   * @param kept those that stay
   * @param rolledBack the others, and why
   */
  record Outcome(List<Attempt> kept, Map<Attempt, String> rolledBack) {}

  private final Workspace workspace;
  private final Supplier<Compiler.Outcome> compiler;
  private final BiPredicate<String, Result> wanted;
  private final List<Attempt> kept = new ArrayList<>();
  private final Map<Attempt, String> rolledBack = new LinkedHashMap<>();
  private final Set<List<Object>> given = new HashSet<>();

  Fixer(
      Workspace workspace,
      Supplier<Compiler.Outcome> compiler,
      BiPredicate<String, Result> wanted) {
    this.workspace = workspace;
    this.compiler = compiler;
    this.wanted = wanted;
  }

  /** Tries all that is wanted. */
  Outcome run(Report first) throws IOException {
    Report now = first;
    int most = Integer.MAX_VALUE;
    while (true) {
      List<Attempt> batch = next(now, most);
      if (batch.isEmpty()) {
        return new Outcome(List.copyOf(kept), rolledBack);
      }
      Map<String, String> before = new HashMap<>();
      Optional<String> problem = apply(batch, before);
      Optional<Report> after = Optional.empty();
      if (problem.isEmpty()) {
        Compiler.Outcome compiled = compiler.get();
        after = compiled.report();
        problem = problem(batch, now, compiled);
      }
      if (problem.isEmpty()) {
        kept.addAll(batch);
        now = after.orElseThrow();
        most = Integer.MAX_VALUE;
        continue;
      }
      for (Map.Entry<String, String> file : before.entrySet()) {
        workspace.write(file.getKey(), file.getValue());
      }
      if (batch.size() == 1) {
        rolledBack.put(batch.get(0), problem.get());
        given.add(batch.get(0).key());
        most = Integer.MAX_VALUE;
      } else {
        most = batch.size() / 2;
      }
    }
  }

  /** The rewrites to try next, none of which changes what another one does. */
  private List<Attempt> next(Report report, int most) {
    List<Attempt> batch = new ArrayList<>();
    for (FileReport file : report.files().values()) {
      List<Change> changes = new ArrayList<>();
      for (Result result : file.results()) {
        Attempt attempt = new Attempt(file.uri(), result);
        if (batch.size() < most
            && !result.rewrite().isEmpty()
            && wanted.test(file.uri(), result)
            && !given.contains(attempt.key())
            && result.rewrite().stream().allMatch(change -> fits(change, changes))) {
          changes.addAll(result.rewrite());
          batch.add(attempt);
        }
      }
    }
    return batch;
  }

  private static boolean fits(Change change, List<Change> others) {
    return others.stream()
        .allMatch(
            other -> other.equals(change) || isBefore(other, change) || isBefore(change, other));
  }

  private static boolean isBefore(Change first, Change second) {
    int lines = Integer.compare(first.deleted().endLine(), second.deleted().startLine());
    return lines < 0
        || (lines == 0 && first.deleted().endColumn() < second.deleted().startColumn());
  }

  private Optional<String> apply(List<Attempt> batch, Map<String, String> before)
      throws IOException {
    Map<String, Set<Change>> changes = new LinkedHashMap<>();
    for (Attempt attempt : batch) {
      changes
          .computeIfAbsent(attempt.file(), key -> new LinkedHashSet<>())
          .addAll(attempt.result().rewrite());
    }
    for (Map.Entry<String, Set<Change>> file : changes.entrySet()) {
      String text = workspace.text(file.getKey());
      before.put(file.getKey(), text);
      try {
        workspace.write(file.getKey(), Rewrites.apply(text, List.copyOf(file.getValue())));
      } catch (MalformedReportException e) {
        return Optional.of(e.getMessage());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> problem(
      List<Attempt> batch, Report before, Compiler.Outcome after) {
    if (!after.errors().isEmpty() || after.report().isEmpty()) {
      return Optional.of(
          "the code would not compile: "
              + after.errors().stream().findFirst().orElse("no check ran"));
    }
    Map<Subject, Integer> allowed = count(before);
    for (Attempt attempt : batch) {
      allowed.merge(attempt.result().subject(), -1, Integer::sum);
    }
    for (Map.Entry<Subject, Integer> left : count(after.report().get()).entrySet()) {
      Subject subject = left.getKey();
      if (left.getValue() > allowed.getOrDefault(subject, 0)) {
        boolean own = batch.stream().anyMatch(each -> each.result().subject().equals(subject));
        return Optional.of(
            own
                ? "the finding would stay"
                : "it would bring up " + subject.rule() + " in " + subject.symbol());
      }
    }
    return Optional.empty();
  }

  private static Map<Subject, Integer> count(Report report) {
    Map<Subject, Integer> count = new HashMap<>();
    for (FileReport file : report.files().values()) {
      file.results().forEach(result -> count.merge(result.subject(), 1, Integer::sum));
    }
    return count;
  }
}
