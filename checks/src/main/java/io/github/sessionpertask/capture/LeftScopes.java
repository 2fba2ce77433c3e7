package io.github.sessionpertask.capture;

import io.github.sessionpertask.effect.Ambient;
import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.effect.Hazard;
import io.github.sessionpertask.effect.Surroundings;
import io.github.sessionpertask.effect.Transaction;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.overlap.Flight;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tasks that look up a session by their thread, transaction or request, which are not those of the
 * starter.
 *
 * <p>What is decided here, once: a look-up that finds nothing on a fresh thread is wrong wherever
 * it is forked. One that has a session of its own where it finds none, such as a container's proxy
 * or what opens and closes by itself, is wrong only where the starter is in such a scope, so that
 * its task could be meant to work in it.
 */
final class LeftScopes implements Rule {

  private final BodyAnalysis here;

  LeftScopes(BodyAnalysis here) {
    this.here = here;
  }

  @Override
  public void forked(Flight flight) {
    if (flight.is(Flight.Trait.UNKNOWN)) {
      return;
    }
    for (Effect effect : flight.effects()) {
      if (effect.around() instanceof Ambient.None) {
        hazard(effect, flight.effects()).ifPresent(kind -> found(kind, effect, flight));
      }
    }
  }

  private Optional<Hazard.Kind> hazard(Effect effect, List<Effect> effects) {
    return switch (effect.kind()) {
      case LOOK_UP -> Optional.of(Hazard.Kind.SCOPE_MISSING);
      case BORROW ->
          isStarterIn(effect.on())
              ? Optional.of(Hazard.Kind.SCOPE_LEFT)
              : here.scopes.isWrittenOutside(effect.on(), effects)
                  ? Optional.of(Hazard.Kind.TRANSACTION_MISSING)
                  : Optional.empty();
      default -> Optional.empty();
    };
  }

  private void found(Hazard.Kind kind, Effect effect, Flight flight) {
    Optional<Transaction> left = here.scene().around().ambient().open();
    here.found(new Hazard(kind, flight.sites(), effect, Optional.empty(), left));
  }

  private boolean isStarterIn(Set<Obj> scope) {
    Surroundings starter = here.scene().around();
    boolean byTransaction =
        scope.stream().anyMatch(object -> here.touches.isSession(Tasks.typeOf(object)));
    return starter.lookUps().find(scope) || (byTransaction && starter.ambient().open().isPresent());
  }
}
