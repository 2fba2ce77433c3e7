package io.github.sessionpertask.sarif;

import java.util.Comparator;

/**
 * A part of a file. Lines and columns are counted from 1, columns in UTF-16 units.
 *
 * @param startLine the line of its first character
 * @param startColumn the column of its first character
 * @param endLine the line of the character behind it
 * @param endColumn the column of the character behind it
 */
public record Region(int startLine, int startColumn, int endLine, int endColumn)
    implements Comparable<Region> {

  private static final Comparator<Region> ORDER =
      Comparator.comparingInt(Region::startLine)
          .thenComparingInt(Region::startColumn)
          .thenComparingInt(Region::endLine)
          .thenComparingInt(Region::endColumn);

  @Override
  public int compareTo(Region other) {
    return ORDER.compare(this, other);
  }
}
