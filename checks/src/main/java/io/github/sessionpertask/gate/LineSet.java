package io.github.sessionpertask.gate;

import java.util.BitSet;

/**
 * The lines of the new state of one file that a diff changes.
 *
 * @param changed lines that are new or different
 * @param removedBefore lines before which others have been taken away
 */
record LineSet(BitSet changed, BitSet removedBefore) {

  LineSet() {
    this(new BitSet(), new BitSet());
  }

  boolean changes(int from, int to) {
    int next = changed.nextSetBit(from);
    return next >= 0 && next <= to;
  }

  /** Whether lines have gone between two lines, or right beside them. */
  boolean removes(int from, int to) {
    int next = removedBefore.nextSetBit(from);
    return next >= 0 && next <= to + 1;
  }
}
