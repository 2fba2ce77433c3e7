package io.github.sessionpertask.bugpatterns;

import com.google.errorprone.VisitorState;
import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.effect.Hazard;
import io.github.sessionpertask.heap.Spot;
import io.github.sessionpertask.report.Step;
import io.github.sessionpertask.report.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the story of a session that a task leaves open, or closes too early for what it gives. */
final class LeakTeller {

  private static final String CLOSE_IT =
      "Open it in the head of a try statement, or close it in a finally block.";

  private final VisitorState state;
  private final Steps at;

  LeakTeller(VisitorState state) {
    this.state = state;
    this.at = new Steps(state);
  }

  /** The story of a leak. */
  Story tell(Hazard hazard) {
    Spot opening = hazard.effect().spot();
    Naming.Session session = new Naming(state).opened(opening.tree());
    Optional<Spot> thrower = hazard.other().map(Effect::spot);
    List<Step> steps = new ArrayList<>();
    steps.add(at.step(opening, session.says()));
    if (hazard.kind() == Hazard.Kind.SESSION_LEFT_OPEN) {
      thrower.ifPresent(spot -> steps.add(at.step(spot, "if this throws, nothing closes it")));
    }
    String headline =
        "'" + session.name() + "' (" + session.type() + ") " + headline(hazard, thrower);
    return new Story(headline, at.file(), steps, List.of(), List.of(), advice(hazard));
  }

  private String headline(Hazard hazard, Optional<Spot> thrower) {
    return switch (hazard.kind()) {
      case SESSION_NEVER_CLOSED -> "is opened in this task and never closed";
      case SESSION_LEFT_OPEN ->
          thrower
              .map(spot -> "stays open if the code " + at.where(spot) + " throws")
              .orElse("is not closed on every way out of this task");
      default -> "is closed by this task, and what the task returns still needs it";
    };
  }

  private static String advice(Hazard hazard) {
    return hazard.kind() == Hazard.Kind.RESULT_CUT_OFF
        ? "Read the results before the session is closed, and return a collection of them."
        : CLOSE_IT;
  }
}
