package io.github.sessionpertask.gate;

import io.github.sessionpertask.sarif.Result;
import java.util.Optional;

/**
 * Decides which findings count: those that no baseline knows and that the changed lines touch. The
 * compiler and the command line ask it alike.
 *
 * @param baseline what is known, if there is a baseline
 * @param changes what has changed, if only that is to count
 */
public record Gate(Optional<Baseline> baseline, Optional<ChangedLines> changes) {

  /**
   * What is decided of a finding.
   *
   * @param counts whether it counts
   * @param why the reason, in words
   */
  public record Decision(boolean counts, String why) {}

  /** Lets everything count. */
  public static Gate open() {
    return new Gate(Optional.empty(), Optional.empty());
  }

  /** Whether everything counts. */
  public boolean isOpen() {
    return baseline.isEmpty() && changes.isEmpty();
  }

  /**
   * Decides of a finding.
   *
   * @param uri the file that it stands in
   * @param result the finding
   */
  public Decision decide(String uri, Result result) {
    if (baseline.isPresent() && baseline.get().knows(result)) {
      return new Decision(false, "in the baseline");
    }
    if (changes.isEmpty()) {
      return new Decision(true, baseline.isPresent() ? "not in the baseline" : "found");
    }
    return changes
        .get()
        .touch(uri, result)
        .map(why -> new Decision(true, why))
        .orElseGet(() -> new Decision(false, "on lines that have not changed"));
  }
}
