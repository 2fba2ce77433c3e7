package io.github.sessionpertask.sarif;

import java.util.Comparator;
import java.util.List;

/**
 * A finding.
 *
 * @param subject what it is about
 * @param fingerprint what tells it from all others
 * @param level how bad it is in the build that reported it
 * @param message what is wrong, and what to do
 * @param region where it stands in its file: one word
 * @param related the places of its story
 * @param strands what happens, for each computation that takes part; may be empty
 * @param rewrite the rewrite of its file; empty where there is none
 */
public record Result(
    Subject subject,
    String fingerprint,
    Level level,
    String message,
    Region region,
    List<Place> related,
    List<Strand> strands,
    List<Change> rewrite) {

  /** The order in which the findings of a file stand in a report. */
  static final Comparator<Result> ORDER =
      Comparator.comparing(Result::region)
          .thenComparing(result -> result.subject().rule())
          .thenComparing(Result::fingerprint)
          .thenComparing(Result::message)
          .thenComparing(Result::toString);

  /** The same finding under another fingerprint. */
  public Result withFingerprint(String other) {
    return new Result(subject, other, level, message, region, related, strands, rewrite);
  }
}
