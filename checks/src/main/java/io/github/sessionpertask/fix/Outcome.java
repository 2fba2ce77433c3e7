package io.github.sessionpertask.fix;

import com.google.errorprone.fixes.SuggestedFix;
import java.util.List;

/** What can be offered for a finding: a rewrite, or the reason why there is none. */
public sealed interface Outcome {

  /**
   * A rewrite.
   *
   * @param edit the edit of the file
   * @param removed the lines that it changes, as they are
   * @param added the lines in their place
   * @param note what whoever applies it should think of; empty where nothing
   */
  record Rewrite(SuggestedFix edit, List<String> removed, List<String> added, String note)
      implements Outcome {}

  /**
   * No rewrite.
   *
   * @param reason why
   * @param detail what the reason's sentence speaks of, such as a type
   */
  record Declined(Reason reason, String detail) implements Outcome {

    /** The reason in a sentence, and what to do by hand. */
    public String words() {
      return reason.words(detail);
    }
  }
}
