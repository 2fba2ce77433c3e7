package io.github.sessionpertask;

import java.util.Random;

/** Something that holds for every generated case. */
@FunctionalInterface
public interface Law {

  /** How many cases a law is tried on. */
  int CASES = 3000;

  /** Tries it on one case. */
  void holdsFor(Random random);

  /** Tries a law on the same cases in every run; a failure names the seed of its case. */
  static void always(Law law) {
    for (long seed = 1; seed <= CASES; seed++) {
      try {
        law.holdsFor(new Random(seed));
      } catch (AssertionError failure) {
        throw new AssertionError("new Random(" + seed + "): " + failure.getMessage(), failure);
      }
    }
  }
}
