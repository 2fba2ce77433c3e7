package io.github.sessionpertask.bugpatterns;

import com.google.errorprone.VisitorState;
import io.github.sessionpertask.effect.Hazard;
import io.github.sessionpertask.report.Step;
import io.github.sessionpertask.report.Story;
import java.util.ArrayList;
import java.util.List;

/** Makes the story of a hazard: what happens, and which scope or transaction it has left. */
final class HazardTeller {

  private final Steps at;

  HazardTeller(VisitorState state) {
    this.at = new Steps(state);
  }

  /** The words of one kind of hazard. */
  private record Words(String headline, String effect, String advice) {}

  /** The story of a hazard. */
  Story tell(Hazard hazard) {
    Words words = words(hazard);
    List<Step> steps = new ArrayList<>();
    hazard
        .transaction()
        .flatMap(transaction -> transaction.spot())
        .ifPresent(spot -> steps.add(at.step(spot, "this transaction")));
    hazard.other().ifPresent(other -> steps.add(at.step(other.spot(), "here its starter does")));
    steps.add(at.step(hazard.effect().spot(), words.effect()).by(Step.Computation.TASK));
    return new Story(words.headline(), at.file(), steps, List.of(), List.of(), words.advice());
  }

  private static Words words(Hazard hazard) {
    String what = "'" + hazard.effect().what() + "'";
    return switch (hazard.kind()) {
      case SCOPE_LEFT ->
          new Words(
              what + " looks up the session of a scope that this task is not in",
              "looked up here",
              "Open the scope in the task, or give the task a session of its own from the factory.");
      case TRANSACTION_LEFT ->
          new Words(
              what + " in this task writes outside the transaction of its starter",
              "this write commits or fails on its own",
              "Do the writes one after the other in the transaction itself.");
      case SESSION_NEVER_CLOSED, SESSION_LEFT_OPEN, RESULT_CUT_OFF ->
          throw new IllegalArgumentException("told by LeakTeller: " + hazard.kind());
    };
  }
}
