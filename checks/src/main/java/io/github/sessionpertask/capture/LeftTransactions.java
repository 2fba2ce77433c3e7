package io.github.sessionpertask.capture;

import io.github.sessionpertask.effect.Ambient;
import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.effect.Hazard;
import io.github.sessionpertask.effect.Progress;
import io.github.sessionpertask.effect.Surroundings;
import io.github.sessionpertask.effect.Transaction;
import io.github.sessionpertask.overlap.Flight;
import java.util.Optional;

/**
 * Tasks that write what their starter's transaction was to make one. A container's transaction
 * counts by itself; one that the code opens counts if the starter writes in it too, before the fork
 * or after it.
 */
final class LeftTransactions implements Rule {

  private final BodyAnalysis here;

  LeftTransactions(BodyAnalysis here) {
    this.here = here;
  }

  private Surroundings around() {
    return here.scene().around();
  }

  @Override
  public void forked(Flight flight) {
    if (flight.is(Flight.Trait.UNKNOWN)) {
      return;
    }
    for (Effect effect : flight.effects()) {
      if (standsAlone(effect)) {
        if (effect.inert().isPresent()) {
          here.found(
              new Hazard(
                  Hazard.Kind.TRANSACTION_INERT,
                  flight.sites(),
                  effect,
                  Optional.empty(),
                  effect.inert()));
          return;
        }
        around().open().forEach(transaction -> leaves(flight, effect, transaction));
      }
    }
  }

  /** Whether a task writes, and does not say itself that it is on its own. */
  private static boolean standsAlone(Effect effect) {
    if (!effect.writes() || effect.around() instanceof Ambient.None none && none.said()) {
      return false;
    }
    return effect
        .around()
        .open()
        .filter(own -> own.readOnly() || own.propagation() == Transaction.Propagation.REQUIRES_NEW)
        .isEmpty();
  }

  private void leaves(Flight flight, Effect effect, Transaction transaction) {
    boolean inIt = effect.on().stream().anyMatch(session -> around().isOf(transaction, session));
    if (transaction.readOnly() || inIt) {
      return;
    }
    Progress progress = around().progress(transaction);
    Optional<Effect> write = progress.writes().stream().findFirst();
    Hazard hazard =
        new Hazard(
            Hazard.Kind.TRANSACTION_LEFT, flight.sites(), effect, write, Optional.of(transaction));
    if (transaction.origin().isContainers() || write.isPresent()) {
      here.found(hazard);
    } else {
      around().proceed(transaction, progress.awaiting(hazard));
    }
  }

  @Override
  public void done(Effect effect) {
    Optional<Transaction> own = effect.around().open();
    if (!effect.writes() || own.isEmpty() || !here.transactions.holds(own.get(), effect)) {
      return;
    }
    Progress progress = around().progress(own.get());
    progress.waiting().forEach(hazard -> here.found(hazard.beside(effect)));
    around().proceed(own.get(), progress.writing(effect));
  }
}
