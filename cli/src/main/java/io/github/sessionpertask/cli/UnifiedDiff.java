package io.github.sessionpertask.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sessionpertask.sarif.LineDiff;
import java.util.ArrayList;
import java.util.List;

/** Writes the difference of two states of a file as {@code git apply} takes it. */
final class UnifiedDiff {

  private static final int CONTEXT = 3;

  private final List<String> before;
  private final List<String> after;
  private final StringBuilder text = new StringBuilder();

  private UnifiedDiff(String before, String after) {
    this.before = LineDiff.lines(before);
    this.after = LineDiff.lines(after);
  }

  /**
   * The difference; empty where there is none.
   *
   * @param path the file's path from the root of the repository
   */
  static String of(String path, String before, String after) {
    if (before.equals(after)) {
      return "";
    }
    UnifiedDiff diff = new UnifiedDiff(before, after);
    String from = quoted("a/" + path);
    String to = quoted("b/" + path);
    diff.text.append("diff --git ").append(from).append(' ').append(to).append('\n');
    diff.text.append("--- ").append(from).append('\n').append("+++ ").append(to).append('\n');
    diff.hunks();
    return diff.text.toString();
  }

  private void hunks() {
    List<LineDiff.Hunk> together = new ArrayList<>();
    for (LineDiff.Hunk hunk : LineDiff.between(before, after)) {
      if (!together.isEmpty()
          && hunk.from() - together.get(together.size() - 1).to() > 2 * CONTEXT) {
        write(together);
        together.clear();
      }
      together.add(hunk);
    }
    write(together);
  }

  private void write(List<LineDiff.Hunk> hunks) {
    LineDiff.Hunk first = hunks.get(0);
    LineDiff.Hunk last = hunks.get(hunks.size() - 1);
    int lead = Math.min(CONTEXT, first.from());
    int trail = Math.min(CONTEXT, before.size() - last.to());
    int from = first.from() - lead;
    int newFrom = first.newFrom() - lead;
    text.append("@@ -").append(range(from, last.to() + trail));
    text.append(" +").append(range(newFrom, last.newTo() + trail)).append(" @@\n");
    int at = from;
    for (LineDiff.Hunk hunk : hunks) {
      lines(' ', before.subList(at, hunk.from()));
      lines('-', before.subList(hunk.from(), hunk.to()));
      lines('+', after.subList(hunk.newFrom(), hunk.newTo()));
      at = hunk.to();
    }
    lines(' ', before.subList(at, at + trail));
  }

  private static String range(int from, int to) {
    // Where there are no lines, the one before is named.
    return (to == from ? from : from + 1) + "," + (to - from);
  }

  private void lines(char sign, List<String> lines) {
    for (String line : lines) {
      text.append(sign).append(line);
      if (!line.endsWith("\n")) {
        text.append("\n\\ No newline at end of file\n");
      }
    }
  }

  /** Git quotes paths as C quotes strings. */
  private static String quoted(String path) {
    boolean plain = path.chars().allMatch(c -> c >= ' ' && c < 127 && c != '"' && c != '\\');
    if (plain) {
      return path;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (byte each : path.getBytes(UTF_8)) {
      int c = each & 0xff;
      if (c == '"' || c == '\\') {
        quoted.append('\\').append((char) c);
      } else if (c >= ' ' && c < 127) {
        quoted.append((char) c);
      } else {
        quoted.append(String.format("\\%03o", c));
      }
    }
    return quoted.append('"').toString();
  }
}
