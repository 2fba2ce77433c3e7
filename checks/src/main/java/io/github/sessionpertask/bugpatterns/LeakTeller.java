package io.github.sessionpertask.bugpatterns;

import com.google.errorprone.VisitorState;
import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.effect.Hazard;
import io.github.sessionpertask.fix.Outcome;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Spot;
import io.github.sessionpertask.report.Step;
import io.github.sessionpertask.report.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the story of a session that a task leaves open, or closes too early for what it gives. */
final class LeakTeller {

  private static final String TAKEN_BACK =
      "is closed at the end of this call, and what the task returns still needs it";

  private final VisitorState state;
  private final Steps at;

  LeakTeller(VisitorState state) {
    this.state = state;
    this.at = new Steps(state);
  }

  /** The story of a leak, with the rewrite or the reason why there is none. */
  Story tell(Hazard hazard, Outcome outcome) {
    Spot opening = hazard.effect().spot();
    Naming naming = new Naming(state);
    Optional<Obj> lent = hazard.session().filter(LeakTeller::isLent);
    Naming.Session session =
        lent.map(object -> naming.of(object, "")).orElseGet(() -> naming.opened(opening.tree()));
    Optional<Spot> thrower = hazard.other().map(Effect::spot);
    List<Step> steps = new ArrayList<>();
    steps.add(at.step(opening, session.says()));
    if (hazard.kind() == Hazard.Kind.SESSION_LEFT_OPEN) {
      thrower.ifPresent(spot -> steps.add(at.step(spot, "if this throws, nothing closes it")));
    }
    String what = lent.isPresent() ? TAKEN_BACK : headline(hazard, thrower);
    String headline = "'" + session.name() + "' (" + session.type() + ") " + what;
    if (outcome instanceof Outcome.Rewrite rewrite) {
      return new Story(headline, at.file(), steps, rewrite.removed(), rewrite.added(), "");
    }
    String advice = ((Outcome.Declined) outcome).words();
    return new Story(headline, at.file(), steps, List.of(), List.of(), advice);
  }

  private static boolean isLent(Obj session) {
    return session instanceof Obj.Made made && made.role() == Obj.Role.LENT;
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
}
