package io.github.sessionpertask.overlap;

import io.github.sessionpertask.effect.Effect;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Spot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A task that has been forked.
 *
 * @param handle what stands for it and can be joined
 * @param sites where it is handed over, innermost first, then the calls that lead there
 * @param touches what it touches
 * @param effects what else it does
 * @param executors the executor that runs it, where the code tells
 * @param after the handles that complete before it starts
 * @param signals what it signals when it has come to its end
 * @param traits what else is known of it
 */
public record Flight(
    Obj handle,
    List<Spot> sites,
    List<Touch> touches,
    List<Effect> effects,
    Set<Obj> executors,
    Set<Obj> after,
    Set<Obj> signals,
    Set<Trait> traits) {

  /** What is known of a task. */
  public enum Trait {
    /** Its executor runs one task at a time. */
    SERIAL,
    /** It runs where its predecessor completes, like every other stage that is not async. */
    SYNC_STAGE,
    /** It runs on another thread than that of the context in which it was started. */
    AWAY,
    /** It is started once in the life of its owner: a thread, a repeating task. */
    ONCE,
    /** It runs several times at once, each time with other arguments. */
    MANY,
    /** An operation that was started by itself: no code has anything with which to wait for it. */
    ASIDE,
    /** Somebody else starts it after the code has ended: it meets the end of what it touches. */
    LATER,
    /** A stage that is not async, behind something that may run anywhere: nothing is said of it. */
    UNKNOWN
  }

  /** Whether it has a trait. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** Whether it is an operation of a reactive session. */
  public boolean isOperation() {
    return touches.stream().anyMatch(touch -> touch.kind() == Touch.Kind.OPERATION);
  }

  /** The innermost place where it is handed over. */
  public Spot site() {
    return sites.get(0);
  }

  /** The same task, handed over by a call from another body. */
  public Flight through(Spot call) {
    List<Spot> longer = new ArrayList<>(sites);
    longer.add(call);
    return new Flight(
        handle, List.copyOf(longer), touches, effects, executors, after, signals, traits);
  }

  /** The same task with one more trait. */
  public Flight with(Trait trait) {
    Set<Trait> more = new LinkedHashSet<>(traits);
    more.add(trait);
    return new Flight(handle, sites, touches, effects, executors, after, signals, more);
  }

  /** The same task with other touches. */
  public Flight touching(List<Touch> others) {
    return new Flight(
        handle, sites, List.copyOf(others), effects, executors, after, signals, traits);
  }

  /** The same task, started by another one, so that what that one waits for is over. */
  public Flight afterThoseOf(Flight starter) {
    Set<Obj> longer = new LinkedHashSet<>(after);
    longer.addAll(starter.after);
    return new Flight(handle, sites, touches, effects, executors, longer, signals, traits);
  }

  /** Every object replaced. */
  public Flight map(UnaryOperator<Obj> change) {
    return new Flight(
        change.apply(handle),
        sites,
        touches.stream().map(touch -> touch.map(change)).toList(),
        effects.stream().map(effect -> effect.map(change)).toList(),
        mapped(executors, change),
        mapped(after, change),
        mapped(signals, change),
        traits);
  }

  private static Set<Obj> mapped(Set<Obj> objects, UnaryOperator<Obj> change) {
    if (objects.isEmpty()) {
      return objects;
    }
    Set<Obj> changed = new LinkedHashSet<>();
    objects.forEach(object -> changed.add(change.apply(object)));
    return changed;
  }

  /** One flight that stands for both, told of the same point of the code. */
  Flight or(Flight other) {
    Set<Obj> either = new LinkedHashSet<>(after);
    either.addAll(other.after);
    return or(other, either, either);
  }

  /**
   * One flight that stands for both. A predecessor that is not in flight on the other path is none
   * the less one.
   *
   * @param inFlight what is in flight on this flight's path
   * @param otherInFlight what is in flight on the other's
   */
  Flight or(Flight other, Set<Obj> inFlight, Set<Obj> otherInFlight) {
    if (equals(other)) {
      return this;
    }
    Set<Touch> all = new LinkedHashSet<>(touches);
    all.addAll(other.touches);
    Set<Effect> done = new LinkedHashSet<>(effects);
    done.addAll(other.effects);
    Set<Obj> either = new LinkedHashSet<>(executors);
    either.addAll(other.executors);
    if (executors.isEmpty() || other.executors.isEmpty()) {
      // On one way nothing is known of the executor, so nothing is known.
      either.clear();
    }
    Set<Obj> both = new LinkedHashSet<>(after);
    both.removeIf(before -> otherInFlight.contains(before) && !other.after.contains(before));
    for (Obj before : other.after) {
      if (!inFlight.contains(before)) {
        both.add(before);
      }
    }
    return new Flight(
        handle, sites, List.copyOf(all), List.copyOf(done), either, both, signals, traits);
  }
}
