package io.github.sessionpertask.sarif;

import java.util.Comparator;

/**
 * Something that could not be analysed.
 *
 * @param region where
 * @param message what happened
 */
public record Notice(Region region, String message) {

  /** The order in which the notices of a file stand in a report. */
  static final Comparator<Notice> ORDER =
      Comparator.comparing(Notice::region).thenComparing(Notice::message);
}
