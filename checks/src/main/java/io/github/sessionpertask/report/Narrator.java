package io.github.sessionpertask.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells stories as text: ASCII, some twelve lines, source lines with what happens below them. The
 * door of the room.
 */
public final class Narrator {

  private static final int TAB = 4;
  private static final int WIDEST_HEADLINE = 120;
  private static final int WIDEST_LINE = 160;

  private Narrator() {}

  /** The first line alone. */
  public static String briefly(Story story) {
    String ascii = ascii(story.headline());
    return ascii.length() <= WIDEST_HEADLINE
        ? ascii
        : ascii.substring(0, WIDEST_HEADLINE - 3) + "...";
  }

  /** The whole story. */
  public static String fully(Story story) {
    List<String> lines = new ArrayList<>();
    lines.add(briefly(story));
    int margin = margin(story);
    String shown = "";
    for (Step step : story.steps()) {
      String where = where(step, story);
      if (!where.equals(shown)) {
        lines.add(source(where, margin, step));
        shown = where;
      }
      lines.add(pointer(margin, step));
    }
    changes(story.removed(), "- ", lines);
    changes(story.added(), "+ ", lines);
    if (!story.advice().isEmpty()) {
      lines.add("    " + ascii(story.advice()));
    }
    return String.join("\n", lines);
  }

  private static void changes(List<String> changed, String sign, List<String> into) {
    int indent = changed.stream().mapToInt(Narrator::indent).min().orElse(0);
    for (String line : changed) {
      into.add("    " + sign + ascii(expand(line).substring(indent)).stripTrailing());
    }
  }

  private static int indent(String line) {
    String expanded = expand(line);
    return expanded.isBlank()
        ? expanded.length()
        : expanded.length() - expanded.stripLeading().length();
  }

  private static int margin(Story story) {
    Set<String> places = new LinkedHashSet<>();
    story.steps().forEach(step -> places.add(where(step, story)));
    return 4 + places.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String where(Step step, Story story) {
    return step.file().name().equals(story.file())
        ? String.valueOf(step.line())
        : step.file().name() + ":" + step.line();
  }

  private static String source(String where, int margin, Step step) {
    String text = " ".repeat(margin - where.length()) + where + " | " + ascii(expand(step.text()));
    text = text.stripTrailing();
    return text.length() <= WIDEST_LINE ? text : text.substring(0, WIDEST_LINE - 3) + "...";
  }

  private static String pointer(int margin, Step step) {
    int from = width(step.text(), step.from());
    int to = Math.max(from + 1, width(step.text(), step.to()));
    int room = WIDEST_LINE - margin - 3;
    if (to > room) {
      from = Math.min(from, room / 2);
      to = from + 1;
    }
    return " ".repeat(margin)
        + " | "
        + " ".repeat(from)
        + "^".repeat(to - from)
        + " "
        + ascii(step.says());
  }

  /** How many columns the first characters of a line take, tabs and wide characters counted. */
  private static int width(String line, int characters) {
    return ascii(expand(line.substring(0, Math.min(characters, line.length())))).length();
  }

  private static String expand(String line) {
    StringBuilder expanded = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\t') {
        expanded.append(" ".repeat(TAB - expanded.length() % TAB));
      } else {
        expanded.append(c);
      }
    }
    return expanded.toString();
  }

  /** The text in ASCII: what is not becomes a question mark, two where it is two columns wide. */
  private static String ascii(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c >= ' ' && c < 127) {
                plain.appendCodePoint(c);
              } else {
                plain.append(isWide(c) ? "??" : "?");
              }
            });
    return plain.toString();
  }

  /** Roughly Unicode's East Asian Width W and F (UAX 11). */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0x1F300 && c <= 0x1FAFF);
  }
}
