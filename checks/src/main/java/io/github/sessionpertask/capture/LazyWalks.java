package io.github.sessionpertask.capture;

import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.effect.Hazard;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.overlap.Flight;
import java.util.Optional;
import java.util.Set;

/**
 * Tasks that walk a lazy association of an entity which somebody else has loaded: it is loaded
 * through that one's session, from another thread, or no longer.
 */
final class LazyWalks implements Rule {

  private final BodyAnalysis here;

  LazyWalks(BodyAnalysis here) {
    this.here = here;
  }

  @Override
  public void forked(Flight flight) {
    if (flight.is(Flight.Trait.UNKNOWN)) {
      return;
    }
    for (Effect effect : flight.effects()) {
      if (effect.kind() == Effect.Kind.WALK) {
        for (Obj association : effect.on()) {
          here.associations
              .holder(association)
              .ifPresent(
                  entity -> {
                    Effect walk = effect.on(Set.of(association)).named(nameOf(entity));
                    found(walk, entity, flight);
                  });
        }
      }
    }
  }

  private Set<String> nameOf(Obj.Made entity) {
    return here.associations
        .entityOf(((JCTree) entity.site()).type)
        .map(type -> Set.of(type.tsym.getSimpleName().toString()))
        .orElse(Set.of("Object"));
  }

  private void found(Effect walk, Obj.Made entity, Flight flight) {
    Effect load = walk.at(here.spot(entity.outermost()), "");
    here.found(
        new Hazard(
            Hazard.Kind.ASSOCIATION_LOADED,
            flight.sites(),
            walk,
            Optional.of(load),
            here.scene().around().ambient().open()));
  }
}
