package io.github.sessionpertask.sarif;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which lines two texts differ in, by the fewest changes (Myers, "An O(ND) Difference Algorithm and
 * Its Variations", Algorithmica 1986).
 */
public final class LineDiff {

  /** Texts that differ in more lines than this are one change from the first to the last. */
  private static final int MOST = 1000;

  private final List<String> before;
  private final List<String> after;

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Lines that take the place of others; lines are counted from 0.
   *
   * @param from the first line that goes
   * @param to the line after the last that goes
   * @param newFrom the first line that comes
   * @param newTo the line after the last that comes
   */
  public record Hunk(int from, int to, int newFrom, int newTo) {}

  /** The lines of a text, with their ends. */
  public static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at) + 1;
      end = end == 0 ? text.length() : end;
      lines.add(text.substring(at, end));
      at = end;
    }
    return lines;
  }

  /** What changes between two lists of lines, in their order. */
  public static List<Hunk> between(List<String> before, List<String> after) {
    int start = 0;
    int shorter = Math.min(before.size(), after.size());
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    LineDiff middle =
        new LineDiff(
            before.subList(start, before.size() - end), after.subList(start, after.size() - end));
    List<Hunk> hunks = new ArrayList<>();
    for (Hunk hunk : middle.hunks()) {
      hunks.add(
          new Hunk(hunk.from + start, hunk.to + start, hunk.newFrom + start, hunk.newTo + start));
    }
    return hunks;
  }

  private List<Hunk> hunks() {
    if (before.isEmpty() && after.isEmpty()) {
      return List.of();
    }
    int most = Math.min(MOST, before.size() + after.size());
    // The furthest line of 'before' that is reached on each diagonal, after each number of changes.
    List<int[]> reached = new ArrayList<>();
    int[] furthest = new int[2 * most + 3];
    for (int changes = 0; changes <= most; changes++) {
      for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
        int at = most + 1 + diagonal;
        boolean down = comesFromAbove(furthest, at, diagonal, changes);
        int x = down ? furthest[at + 1] : furthest[at - 1] + 1;
        int y = x - diagonal;
        while (x < before.size() && y < after.size() && before.get(x).equals(after.get(y))) {
          x++;
          y++;
        }
        furthest[at] = x;
        if (x >= before.size() && y >= after.size()) {
          return trace(reached, most);
        }
      }
      reached.add(furthest.clone());
    }
    return List.of(new Hunk(0, before.size(), 0, after.size()));
  }

  private static boolean comesFromAbove(int[] furthest, int at, int diagonal, int changes) {
    return diagonal == -changes || (diagonal != changes && furthest[at - 1] < furthest[at + 1]);
  }

  private List<Hunk> trace(List<int[]> reached, int most) {
    List<Hunk> hunks = new ArrayList<>();
    int x = before.size();
    int y = after.size();
    for (int changes = reached.size(); changes > 0; changes--) {
      int[] furthest = reached.get(changes - 1);
      int diagonal = x - y;
      int at = most + 1 + diagonal;
      boolean down = comesFromAbove(furthest, at, diagonal, changes);
      int previous = down ? diagonal + 1 : diagonal - 1;
      int fromX = furthest[most + 1 + previous];
      int fromY = fromX - previous;
      int toX = down ? fromX : fromX + 1;
      int toY = down ? fromY + 1 : fromY;
      prepend(new Hunk(fromX, toX, fromY, toY), hunks);
      x = fromX;
      y = fromY;
    }
    Collections.reverse(hunks);
    return hunks;
  }

  /** Hunks that touch become one. */
  private static void prepend(Hunk hunk, List<Hunk> later) {
    if (!later.isEmpty()) {
      Hunk next = later.get(later.size() - 1);
      if (next.from == hunk.to && next.newFrom == hunk.newTo) {
        later.set(later.size() - 1, new Hunk(hunk.from, next.to, hunk.newFrom, next.newTo));
        return;
      }
    }
    later.add(hunk);
  }
}
