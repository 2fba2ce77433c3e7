package io.github.sessionpertask.gate;

import io.github.sessionpertask.sarif.Place;
import io.github.sessionpertask.sarif.Result;
import io.github.sessionpertask.sarif.Sources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines of which files have changed, and which findings that touches: those with a place,
 * their own or a related one, on a changed line; and those from between whose places in one file
 * lines have been taken away, a join perhaps.
 */
public final class ChangedLines {

  private final Map<String, LineSet> files;
  private final Set<String> newFiles;

  private ChangedLines(Map<String, LineSet> files, Set<String> newFiles) {
    this.files = files;
    this.newFiles = newFiles;
  }

  /**
   * Reads a unified diff.
   *
   * @param diff its text; its paths begin at the root of the repository
   */
  public static ChangedLines of(String diff) throws MalformedInputException {
    return new ChangedLines(DiffReader.read(diff), Set.of());
  }

  /** With files that are new as a whole, by their paths from the root of the repository. */
  public ChangedLines andNewFiles(Set<String> paths) {
    return new ChangedLines(files, Set.copyOf(paths));
  }

  /** The files that have changed, by their paths from the root of the repository. */
  public Set<String> paths() {
    Set<String> all = new HashSet<>(files.keySet());
    all.addAll(newFiles);
    return all;
  }

  /**
   * Why a finding is touched, in words, if it is.
   *
   * @param uri the file that it stands in
   * @param result the finding
   */
  public Optional<String> touch(String uri, Result result) {
    List<Place> places = new ArrayList<>();
    places.add(new Place(uri, result.region(), ""));
    places.addAll(result.related());
    Map<String, int[]> spans = new HashMap<>();
    for (Place place : places) {
      String path = Sources.decode(place.uri());
      int from = place.region().startLine();
      int to = place.region().endLine();
      if (Sources.isInside(place.uri())
          && (newFiles.contains(path) || lines(path).changes(from, to))) {
        return Optional.of("line " + from + " of " + path + " has changed");
      }
      int[] span = spans.computeIfAbsent(path, key -> new int[] {from, to});
      span[0] = Math.min(span[0], from);
      span[1] = Math.max(span[1], to);
    }
    for (Map.Entry<String, int[]> span : spans.entrySet()) {
      int from = span.getValue()[0];
      int to = span.getValue()[1];
      if (lines(span.getKey()).removes(from, to)) {
        return Optional.of(
            "lines have gone from between lines " + from + " and " + to + " of " + span.getKey());
      }
    }
    return Optional.empty();
  }

  private LineSet lines(String path) {
    return files.getOrDefault(path, new LineSet());
  }
}
