package io.github.sessionpertask.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Changes of a file that fit together: texts that take the place of others, and lines that move to
 * the right or left. What several tasks need is said once, and any part of the file can be asked
 * for as it will be.
 */
final class Edits {

  /** What comes first where several edits meet at one position. */
  private enum Rank {
    CLOSING,
    OPENING,
    REPLACING
  }

  private record Edit(int from, int to, String text, Rank rank, int width) {}

  /** Lines that begin between two positions move by some steps. */
  private record Shift(int from, int to, int steps) {}

  private final SourceText source;
  private final List<Edit> edits = new ArrayList<>();
  private final List<Shift> shifts = new ArrayList<>();

  Edits(SourceText source) {
    this.source = source;
  }

  /** Puts a text in the place of another. */
  void replace(int from, int to, String text) {
    Edit edit = new Edit(from, to, text, Rank.REPLACING, 0);
    if (!edits.contains(edit)) {
      edits.add(edit);
    }
  }

  /** Puts a text before and one after a part of the file; wider parts go around narrower ones. */
  void surround(int from, int to, String opening, String closing) {
    edits.add(new Edit(from, from, opening, Rank.OPENING, from - to));
    edits.add(new Edit(to, to, closing, Rank.CLOSING, to - from));
  }

  /** Moves the lines that begin inside a part of the file. */
  void shift(int from, int to, int steps) {
    shifts.add(new Shift(from, to, steps));
  }

  /** Whether anything changes inside a part of the file. */
  boolean touches(int from, int to) {
    return edits.stream().anyMatch(edit -> from <= edit.from && edit.to <= to);
  }

  /** The beginning of the line from which a change has to be shown that reaches into another. */
  int shownFrom(int lineStart) {
    return edits.stream()
        .filter(edit -> edit.from < lineStart && lineStart < edit.to)
        .filter(edit -> !source.between(lineStart, edit.to).isBlank())
        .mapToInt(edit -> source.lineStart(edit.from))
        .min()
        .orElse(lineStart);
  }

  /** A part of the file as it will be. */
  String apply(int from, int to) {
    List<Edit> inside =
        edits.stream()
            .filter(edit -> from <= edit.from && edit.to <= to)
            .sorted(
                Comparator.comparingInt(Edit::from)
                    .thenComparing(Edit::rank)
                    .thenComparingInt(Edit::width))
            .toList();
    StringBuilder result = new StringBuilder();
    int at = from;
    for (Edit edit : inside) {
      if (edit.from < at) {
        // It lies inside something that has been replaced as a whole.
        continue;
      }
      copy(at, edit.from, result);
      result.append(shifted(edit.text, edit.from, edit.to));
      at = edit.to;
    }
    copy(at, to, result);
    return result.toString();
  }

  private void copy(int from, int to, StringBuilder into) {
    int at = from;
    while (at < to) {
      int newline = source.all().indexOf('\n', at);
      if (newline < 0 || newline >= to) {
        into.append(source.all(), at, to);
        return;
      }
      into.append(source.all(), at, newline + 1);
      at = newline + 1;
      if (at >= to || source.all().charAt(at) == '\n') {
        continue;
      }
      int steps = stepsAt(at, at);
      if (steps > 0) {
        into.append(source.step().repeat(steps));
      }
      int drop = -steps * source.step().length();
      while (drop > 0
          && at < to
          && (source.all().charAt(at) == ' ' || source.all().charAt(at) == '\t')) {
        at++;
        drop--;
      }
    }
  }

  /** A new text, whose lines move with those around it. */
  private String shifted(String text, int from, int to) {
    int steps = stepsAt(from, to);
    if (steps == 0 || text.indexOf('\n') < 0) {
      return text;
    }
    if (steps > 0) {
      return text.replaceAll("\n(?=[^\n])", "\n" + source.step().repeat(steps));
    }
    return text.replaceAll("\n[ \t]{0," + -steps * source.step().length() + "}", "\n");
  }

  private int stepsAt(int from, int to) {
    return shifts.stream()
        .filter(shift -> shift.from < from && to < shift.to)
        .mapToInt(Shift::steps)
        .sum();
  }
}
