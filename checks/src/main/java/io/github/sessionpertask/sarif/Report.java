package io.github.sessionpertask.sarif;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What one or more compilations have reported: for each source file that was analysed, what was
 * found in it. So the reports of parts of a code base add up to that of the whole.
 *
 * @param rules the checks that ran, by name
 * @param files the files that were analysed, by URI
 */
public record Report(SortedMap<String, Rule> rules, SortedMap<String, FileReport> files) {

  /** Of some files. */
  public static Report of(Collection<Rule> rules, Collection<FileReport> files) {
    SortedMap<String, Rule> ruleOf = new TreeMap<>();
    rules.forEach(rule -> ruleOf.put(rule.id(), rule));
    SortedMap<String, FileReport> fileOf = new TreeMap<>();
    files.forEach(file -> fileOf.put(file.uri(), file));
    return new Report(ruleOf, fileOf);
  }

  /** A report of nothing. */
  public static Report empty() {
    return of(List.of(), List.of());
  }

  /** What is said here, and for other files what was said before. */
  public Report over(Report earlier) {
    Report all = of(earlier.rules.values(), earlier.files.values());
    all.rules.putAll(rules);
    all.files.putAll(files);
    return all;
  }

  /** The files for which something holds. */
  public Report only(Predicate<FileReport> holds) {
    return of(rules.values(), files.values().stream().filter(holds).toList());
  }

  /**
   * Both together, whichever is first.
   *
   * @throws MalformedReportException where they speak of different states of one file, or of one
   *     check in different words
   */
  public Report and(Report other) throws MalformedReportException {
    Report all = over(other);
    for (Map.Entry<String, Rule> rule : other.rules.entrySet()) {
      if (!all.rules.get(rule.getKey()).equals(rule.getValue())) {
        throw new MalformedReportException(
            "the reports come from different versions of " + rule.getKey());
      }
    }
    for (FileReport theirs : other.files.values()) {
      FileReport ours = files.get(theirs.uri());
      if (ours != null) {
        all.files.put(theirs.uri(), both(ours, theirs));
      }
    }
    return all;
  }

  private static FileReport both(FileReport one, FileReport other) throws MalformedReportException {
    if (!one.digest().equals(other.digest())) {
      throw new MalformedReportException(
          "the reports were made of different states of " + one.uri());
    }
    List<Result> results = new ArrayList<>(one.results());
    results.addAll(other.results());
    List<Notice> notices = new ArrayList<>(one.notices());
    notices.addAll(other.notices());
    return new FileReport(one.uri(), one.digest(), results, notices);
  }
}
