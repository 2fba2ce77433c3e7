package io.github.sessionpertask.effect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What has been done in a transaction so far.
 *
 * @param writes what has been written
 * @param waiting what goes wrong if the transaction also writes
 * @param reads what has been read
 * @param outdated what has been read and may have been changed by others since
 * @param polled what had been read when the thread last waited for others
 */
public record Progress(
    Set<Effect> writes,
    Set<Hazard> waiting,
    Set<Effect> reads,
    Set<Effect> outdated,
    Set<Effect> polled) {

  /** Nothing. */
  public static final Progress NONE =
      new Progress(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  /** More of a kind than this tells nothing new. */
  private static final int MOST = 12;

  /** And this write. */
  public Progress writing(Effect effect) {
    return new Progress(both(writes, Set.of(effect)), waiting, reads, outdated, polled);
  }

  /** And this, if something is written. */
  public Progress awaiting(Hazard hazard) {
    return new Progress(writes, both(waiting, Set.of(hazard)), reads, outdated, polled);
  }

  /** And this read. */
  public Progress reading(Effect effect) {
    return new Progress(writes, waiting, both(reads, Set.of(effect)), outdated, polled);
  }

  /** And others may have changed what these have read. */
  public Progress outdating(Set<Effect> some) {
    return new Progress(writes, waiting, reads, both(outdated, some), polled);
  }

  /** And then some time, in which others may have changed what has been read. */
  public Progress pausing() {
    return new Progress(writes, waiting, reads, outdated, both(polled, reads));
  }

  /** And the session has forgotten what it has read. */
  public Progress forgetting() {
    return new Progress(writes, waiting, Set.of(), Set.of(), Set.of());
  }

  /** What has been done on either of two ways. */
  Progress or(Progress other) {
    return new Progress(
        both(writes, other.writes),
        both(waiting, other.waiting),
        both(reads, other.reads),
        both(outdated, other.outdated),
        both(polled, other.polled));
  }

  private static <T> Set<T> both(Set<T> some, Set<T> more) {
    if (some.containsAll(more)) {
      return some;
    }
    Set<T> all = new LinkedHashSet<>(some);
    all.addAll(more);
    List<T> first = new ArrayList<>(all);
    return new LinkedHashSet<>(first.subList(0, Math.min(MOST, first.size())));
  }
}
