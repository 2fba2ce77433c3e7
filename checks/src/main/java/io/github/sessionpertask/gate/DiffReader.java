package io.github.sessionpertask.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads unified diffs, as {@code git diff} and {@code diff -u} write them. Anything may stand
 * between the files; a hunk that does not hold the lines that it announces is refused.
 */
final class DiffReader {

  private static final Pattern HUNK =
      Pattern.compile("@@ -(\\d{1,9})(?:,(\\d{1,9}))? \\+(\\d{1,9})(?:,(\\d{1,9}))? @@.*");
  private static final Pattern PREFIXED = Pattern.compile("[a-z]/.+");
  private static final Pattern HEADER = Pattern.compile("(diff |Index: |=====|commit ).*");
  private static final String NOWHERE = "/dev/null";
  private static final int MOST_LINES = 50_000_000;

  private final List<String> lines;
  private int at;

  /** By the path of the new state, as the diff has it. */
  private final Map<String, LineSet> files = new LinkedHashMap<>();

  private boolean allPrefixed = true;

  private DiffReader(String text) {
    this.lines = List.of(text.split("\n", -1));
  }

  /** The changed lines of each file, by its path from the root of the repository. */
  static Map<String, LineSet> read(String text) throws MalformedInputException {
    DiffReader reader = new DiffReader(text);
    boolean any = false;
    while (reader.at < reader.lines.size()) {
      any |= reader.next();
    }
    if (!any && !text.isBlank()) {
      throw new MalformedInputException("this is no unified diff");
    }
    Map<String, LineSet> byPath = new HashMap<>();
    reader.files.forEach(
        (path, changed) -> byPath.put(reader.allPrefixed ? path.substring(2) : path, changed));
    return byPath;
  }

  /** Reads a file's part or a line between; says whether it was of a diff. */
  private boolean next() throws MalformedInputException {
    String line = line();
    if (line.startsWith("@@@")) {
      throw malformed("this diff has several old states, which is not understood");
    }
    if (line.startsWith("--- ") && at + 1 < lines.size() && lines.get(at + 1).startsWith("+++ ")) {
      path(line);
      at++;
      String path = path(line());
      at++;
      LineSet changed =
          path.equals(NOWHERE) ? new LineSet() : files.computeIfAbsent(path, key -> new LineSet());
      while (at < lines.size() && line().startsWith("@@ ")) {
        hunk(changed);
      }
      return true;
    }
    if (HUNK.matcher(line.stripTrailing()).matches()) {
      throw malformed("a hunk of no file");
    }
    at++;
    return HEADER.matcher(line).matches();
  }

  private void hunk(LineSet changed) throws MalformedInputException {
    Matcher header = HUNK.matcher(line().stripTrailing());
    if (!header.matches()) {
      throw malformed("this is no head of a hunk");
    }
    at++;
    int old = count(header.group(2));
    int rest = count(header.group(4));
    // Where nothing is left, the line before is given.
    int now = Integer.parseInt(header.group(3)) + (rest == 0 ? 1 : 0);
    if ((long) now + rest > MOST_LINES) {
      throw malformed("no file has so many lines");
    }
    while (old > 0 || rest > 0) {
      if (at == lines.size()) {
        throw malformed("the diff ends inside a hunk");
      }
      String line = line();
      char kind = line.isEmpty() ? ' ' : line.charAt(0);
      switch (kind) {
        case '+' -> {
          changed.changed().set(now++);
          rest--;
        }
        case '-' -> {
          changed.removedBefore().set(now);
          old--;
        }
        case ' ', '\r' -> {
          now++;
          old--;
          rest--;
        }
        case '\\' -> {
          // No newline at the end of the file.
        }
        default -> throw malformed("this is no line of a hunk");
      }
      if (old < 0 || rest < 0) {
        throw malformed("the hunk is longer than it says");
      }
      at++;
    }
    if (at < lines.size() && line().startsWith("\\ ")) {
      at++;
    }
  }

  private static int count(String group) {
    return group == null ? 1 : Integer.parseInt(group);
  }

  /** The path behind {@code ---} or {@code +++}. */
  private String path(String line) throws MalformedInputException {
    String rest = line.substring("+++ ".length()).stripTrailing();
    String path = rest.startsWith("\"") ? unquoted(rest) : rest.replaceFirst("\t.*", "");
    if (!path.equals(NOWHERE)) {
      allPrefixed &= PREFIXED.matcher(path).matches();
    }
    return path;
  }

  /** Git quotes paths as C quotes strings. */
  private String unquoted(String quoted) throws MalformedInputException {
    ByteArrayOutputStream path = new ByteArrayOutputStream();
    int i = 1;
    while (i < quoted.length() && quoted.charAt(i) != '"') {
      char c = quoted.charAt(i++);
      if (c != '\\') {
        path.writeBytes(String.valueOf(c).getBytes(UTF_8));
      } else if (quoted.substring(i).matches("[0-3][0-7]{2}.*")) {
        path.write(Integer.parseInt(quoted.substring(i, i + 3), 8));
        i += 3;
      } else {
        int escape = i < quoted.length() ? "abtnvfr\"\\".indexOf(quoted.charAt(i)) : -1;
        if (escape < 0) {
          throw malformed("this is no path");
        }
        path.write("\u0007\b\t\n\u000b\f\r\"\\".charAt(escape));
        i++;
      }
    }
    if (i != quoted.length() - 1) {
      throw malformed("this is no path");
    }
    return path.toString(UTF_8);
  }

  private String line() {
    return lines.get(at);
  }

  private MalformedInputException malformed(String what) {
    return new MalformedInputException("line " + (at + 1) + ": " + what);
  }
}
