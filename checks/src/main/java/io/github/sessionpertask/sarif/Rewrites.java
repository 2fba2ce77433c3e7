package io.github.sessionpertask.sarif;

import java.util.ArrayList;
import java.util.List;

/** Makes changes out of two states of a file, and the new state out of the old one and changes. */
public final class Rewrites {

  private Rewrites() {}

  /** The changes that lead from one text to another, none larger than it must be. */
  public static List<Change> between(String before, String after) {
    List<String> lines = LineDiff.lines(before);
    List<String> newLines = LineDiff.lines(after);
    List<Change> changes = new ArrayList<>();
    for (LineDiff.Hunk hunk : LineDiff.between(lines, newLines)) {
      String old = String.join("", lines.subList(hunk.from(), hunk.to()));
      String inserted = String.join("", newLines.subList(hunk.newFrom(), hunk.newTo()));
      changes.add(change(hunk.from() + 1, old, inserted));
    }
    return changes;
  }

  private static Change change(int line, String old, String inserted) {
    int shorter = Math.min(old.length(), inserted.length());
    int start = 0;
    while (start < shorter && old.charAt(start) == inserted.charAt(start)) {
      start++;
    }
    while (start > 0 && (splits(old, start) || splits(inserted, start))) {
      start--;
    }
    int end = 0;
    while (end < shorter - start
        && old.charAt(old.length() - 1 - end) == inserted.charAt(inserted.length() - 1 - end)) {
      end++;
    }
    while (end > 0
        && (splits(old, old.length() - end) || splits(inserted, inserted.length() - end))) {
      end--;
    }
    int[] from = position(old, start, line);
    int[] to = position(old, old.length() - end, line);
    return new Change(
        new Region(from[0], from[1], to[0], to[1]),
        inserted.substring(start, inserted.length() - end));
  }

  /** Whether a position is inside a word, or between two halves of a character or line end. */
  private static boolean splits(String text, int at) {
    if (at == 0 || at == text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    return Character.isSurrogatePair(before, after)
        || (before == '\r' && after == '\n')
        || (Character.isJavaIdentifierPart(before) && Character.isJavaIdentifierPart(after));
  }

  private static int[] position(String text, int offset, int firstLine) {
    int line = firstLine + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    return new int[] {line, offset - text.lastIndexOf('\n', offset - 1)};
  }

  /**
   * The text after some changes.
   *
   * @throws MalformedReportException where the changes do not fit the text or each other
   */
  public static String apply(String text, List<Change> changes) throws MalformedReportException {
    List<String> lines = LineDiff.lines(text);
    int[] starts = new int[lines.size() + 1];
    for (int i = 0; i < lines.size(); i++) {
      starts[i + 1] = starts[i] + lines.get(i).length();
    }
    StringBuilder result = new StringBuilder();
    int done = 0;
    List<Change> inOrder = new ArrayList<>(changes);
    inOrder.sort((a, b) -> a.deleted().compareTo(b.deleted()));
    for (Change change : inOrder) {
      Region region = change.deleted();
      int from = offset(region.startLine(), region.startColumn(), starts, text);
      int to = offset(region.endLine(), region.endColumn(), starts, text);
      if (from < done || to < from) {
        throw new MalformedReportException("changes overlap at line " + region.startLine());
      }
      result.append(text, done, from).append(change.inserted());
      done = to;
    }
    return result.append(text, done, text.length()).toString();
  }

  private static int offset(int line, int column, int[] starts, String text)
      throws MalformedReportException {
    // The line after the last one is there too, with nothing in it.
    if (line < 1 || column < 1 || line > starts.length) {
      throw new MalformedReportException("there is no line " + line);
    }
    int offset = starts[line - 1] + column - 1;
    int end = line < starts.length ? starts[line] : text.length();
    if (offset > end) {
      throw new MalformedReportException("line " + line + " has no column " + column);
    }
    return offset;
  }
}
