package io.github.sessionpertask.gate;

import io.github.sessionpertask.sarif.FileReport;
import io.github.sessionpertask.sarif.Report;
import io.github.sessionpertask.sarif.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Findings that are known. As text it is one line for each, which diffs and merges well; a finding
 * is recognised by its fingerprint, the rest of the line is for its readers.
 */
public final class Baseline {

  private static final String HEAD = "# session-per-task baseline, version 1";
  private static final String FIELDS =
      "# fingerprint, check, file, member, session; separated by tabs";
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{32}");
  private static final int COLUMNS = 5;

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private Baseline(Collection<Entry> entries) {
    entries.forEach(entry -> this.entries.put(entry.fingerprint(), entry));
  }

  /** One finding. */
  private record Entry(String fingerprint, String rule, String uri, String symbol, String session) {

    static Entry of(String uri, Result result) {
      return new Entry(
          result.fingerprint(),
          word(result.subject().rule()),
          uri,
          word(result.subject().symbol()),
          word(result.subject().session()));
    }

    /** Without what would look like another column or line. */
    private static String word(String text) {
      return text.replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    String line() {
      return String.join("\t", fingerprint, rule, uri, symbol, session);
    }
  }

  /** A baseline of nothing. */
  public static Baseline empty() {
    return new Baseline(List.of());
  }

  /** Reads a baseline. */
  public static Baseline of(String text) throws MalformedInputException {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
      throw new MalformedInputException("line 1: a baseline begins with '" + HEAD + "'");
    }
    List<Entry> entries = new ArrayList<>();
    int number = 0;
    for (String line : lines) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t", -1);
      if (columns.length != COLUMNS || !FINGERPRINT.matcher(columns[0]).matches()) {
        throw new MalformedInputException(
            "line " + number + ": not a fingerprint and four columns behind it");
      }
      entries.add(new Entry(columns[0], columns[1], columns[2], columns[3], columns[4]));
    }
    return new Baseline(entries);
  }

  /** The baseline as text, the same for the same findings. */
  public String text() {
    List<String> lines = new ArrayList<>(List.of(HEAD, FIELDS));
    entries.values().stream()
        .sorted(Comparator.comparing(Entry::uri).thenComparing(Entry::line))
        .map(Entry::line)
        .forEach(lines::add);
    return String.join("\n", lines) + "\n";
  }

  /** How many findings it has. */
  public int size() {
    return entries.size();
  }

  /** Whether a finding is known. */
  public boolean knows(Result result) {
    return entries.containsKey(result.fingerprint());
  }

  /**
   * Without what a report shows to be gone: findings of files that it has, and of files that are
   * not there any more. What is still found keeps its place, in the file where it is now.
   *
   * @param report what was found
   * @param isThere whether the file of a URI exists
   */
  public Baseline shrunk(Report report, Predicate<String> isThere) {
    Map<String, Entry> found = found(report);
    List<Entry> kept = new ArrayList<>();
    for (Entry entry : entries.values()) {
      if (found.containsKey(entry.fingerprint())) {
        kept.add(found.get(entry.fingerprint()));
      } else if (!report.files().containsKey(entry.uri()) && isThere.test(entry.uri())) {
        kept.add(entry);
      }
    }
    return new Baseline(kept);
  }

  /** With all that a report has. */
  public Baseline grown(Report report) {
    Map<String, Entry> all = new LinkedHashMap<>(entries);
    all.putAll(found(report));
    return new Baseline(all.values());
  }

  private static Map<String, Entry> found(Report report) {
    Map<String, Entry> found = new LinkedHashMap<>();
    for (FileReport file : report.files().values()) {
      file.results()
          .forEach(result -> found.put(result.fingerprint(), Entry.of(file.uri(), result)));
    }
    return found;
  }
}
