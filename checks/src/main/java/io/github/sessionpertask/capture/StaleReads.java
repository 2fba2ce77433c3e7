package io.github.sessionpertask.capture;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import io.github.sessionpertask.effect.Ambient;
import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.effect.Hazard;
import io.github.sessionpertask.effect.Progress;
import io.github.sessionpertask.effect.Surroundings;
import io.github.sessionpertask.effect.Transaction;
import io.github.sessionpertask.effect.Transaction.Isolation;
import io.github.sessionpertask.overlap.Flight;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads again, in one transaction, of what others have committed since it read it first. Where the
 * transaction is that of callers, what is found waits for one of them.
 */
final class StaleReads implements Rule {

  private final BodyAnalysis here;

  StaleReads(BodyAnalysis here) {
    this.here = here;
  }

  private Surroundings around() {
    return here.scene().around();
  }

  @Override
  public void joined(Flight flight) {
    for (Transaction open : openOrOfCaller()) {
      Progress progress = around().progress(open);
      Set<Effect> outdated = new LinkedHashSet<>();
      for (Effect read : progress.reads()) {
        boolean changed =
            flight.effects().stream()
                .filter(Effect::writes)
                .filter(write -> write.on().stream().noneMatch(s -> around().isOf(open, s)))
                .anyMatch(write -> !Collections.disjoint(write.names(), read.names()));
        if (changed) {
          outdated.add(read);
        }
      }
      around().proceed(open, progress.outdating(outdated));
    }
  }

  private Set<Transaction> openOrOfCaller() {
    Set<Transaction> all = new LinkedHashSet<>(around().open());
    if (around().ambient() instanceof Ambient.Callers) {
      all.add(Transaction.OF_CALLER);
    }
    return all;
  }

  @Override
  public void done(Effect effect) {
    if (effect.kind() == Effect.Kind.PAUSE) {
      openOrOfCaller().forEach(open -> around().proceed(open, around().progress(open).pausing()));
      return;
    }
    transactionOf(effect).ifPresent(own -> done(effect, own));
  }

  private void done(Effect effect, Transaction own) {
    Progress progress = around().progress(own);
    if (effect.kind() == Effect.Kind.FORGET) {
      if (!isRepeatable(own)) {
        around().proceed(own, progress.forgetting());
      }
    } else if (effect.reads()) {
      firstOf(effect, progress)
          .filter(first -> isStale(first, effect, own))
          .ifPresent(first -> found(first, effect, own));
      around().proceed(own, progress.reading(effect));
    }
  }

  /** The transaction in which something is done, be it the caller's. */
  private Optional<Transaction> transactionOf(Effect effect) {
    if (effect.around() instanceof Ambient.Callers) {
      return here.transactions.isOnOwnSession(effect)
          ? Optional.empty()
          : Optional.of(Transaction.OF_CALLER);
    }
    return effect.around().open().filter(open -> here.transactions.holds(open, effect));
  }

  /** What was read before, and may since have been changed. */
  private Optional<Effect> firstOf(Effect second, Progress progress) {
    Optional<Effect> outdated =
        progress.outdated().stream()
            .filter(first -> first.on().equals(second.on()))
            .filter(first -> !Collections.disjoint(first.names(), second.names()))
            .findFirst();
    return outdated.or(
        () ->
            progress.polled().stream()
                .filter(first -> first.spot().tree() == second.spot().tree())
                .filter(first -> PollingLoops.isPolled(first.spot().tree(), here.body.code()))
                .findFirst());
  }

  private boolean isStale(Effect first, Effect second, Transaction own) {
    // A session that finds a row again gives back what it has found before, at every level.
    boolean kept =
        second.kind() == Effect.Kind.FIND && isSameCall(first.spot().tree(), second.spot().tree());
    return kept || !seesCommits(own);
  }

  private static boolean isSameCall(Tree first, Tree second) {
    return first instanceof MethodInvocationTree one
        && second instanceof MethodInvocationTree other
        && one.getArguments().toString().equals(other.getArguments().toString());
  }

  private Optional<Isolation> level(Transaction own) {
    return own.isolation().or(() -> here.compilation.defaultIsolation);
  }

  private boolean seesCommits(Transaction own) {
    return level(own).filter(level -> level.compareTo(Isolation.READ_COMMITTED) <= 0).isPresent();
  }

  private boolean isRepeatable(Transaction own) {
    return level(own).filter(level -> level.compareTo(Isolation.READ_COMMITTED) > 0).isPresent();
  }

  private void found(Effect first, Effect second, Transaction own) {
    suspected(
        new Hazard(
            kind(second, own),
            List.of(second.spot()),
            second,
            other(first, second),
            Optional.of(own)));
  }

  private Hazard.Kind kind(Effect second, Transaction own) {
    return level(own).isEmpty() && second.kind() != Effect.Kind.FIND
        ? Hazard.Kind.READ_STALE_BY_DEFAULT
        : Hazard.Kind.READ_STALE;
  }

  /** A loop reads at one place, which need not be told twice. */
  private static Optional<Effect> other(Effect first, Effect second) {
    return first.spot().tree() == second.spot().tree() ? Optional.empty() : Optional.of(first);
  }

  /** Something that goes wrong if the caller is in a transaction. */
  private void suspected(Hazard hazard) {
    Transaction own = hazard.transaction().orElseThrow();
    if (own == Transaction.OF_CALLER) {
      here.record(new Event.Suspected(hazard));
    } else {
      here.found(hazard);
    }
  }

  @Override
  public void suspected(Hazard hazard, Effect seen) {
    transactionOf(seen)
        .filter(own -> isStale(hazard.other().orElse(seen), seen, own))
        .ifPresent(own -> suspected(hazard.of(seen).in(own).as(kind(seen, own))));
  }
}
