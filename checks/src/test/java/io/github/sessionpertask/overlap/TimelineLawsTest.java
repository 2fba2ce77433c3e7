package io.github.sessionpertask.overlap;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.common.collect.Sets;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TreeVisitor;
import io.github.sessionpertask.Law;
import io.github.sessionpertask.Limit;
import io.github.sessionpertask.Limits;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Spot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/**
 * A timeline is an element of a lattice, and all that happens on it is monotone: what may be in
 * flight by one of several ways may be in flight after them, whatever happens next.
 */
@RunWith(JUnit4.class)
public final class TimelineLawsTest {

  @Rule public final Limits limits = new Limits();

  // --- joining timelines

  @Test
  public void orderOfJoiningDoesNotMatter() {
    Law.always(
        random -> {
          Timeline a = state(random).time;
          Timeline b = state(random).time;
          assertSame(join(a, b), join(b, a));
        });
  }

  @Test
  public void groupingOfJoiningDoesNotMatter() {
    Law.always(
        random -> {
          Timeline a = state(random).time;
          Timeline b = state(random).time;
          Timeline c = state(random).time;
          assertSame(join(join(a, b), c), join(a, join(b, c)));
        });
  }

  @Test
  public void joiningATimelineWithItselfChangesNothing() {
    Law.always(
        random -> {
          Timeline a = state(random).time;
          assertSame(join(a, a), a);
        });
  }

  @Test
  public void whatMayBeIsUnitedAndWhatMustBeIsIntersected() {
    Law.always(
        random -> {
          Timeline one = state(random).time;
          Timeline other = state(random).time;
          View a = View.of(one);
          View b = View.of(other);
          View joined = View.of(join(one, other));
          assertThat(joined.flights.keySet())
              .isEqualTo(Sets.union(a.flights.keySet(), b.flights.keySet()));
          assertThat(joined.locks).isEqualTo(Sets.intersection(a.locks, b.locks));
          assertThat(joined.joined).isEqualTo(Sets.intersection(a.joined, b.joined));
          assertThat(joined.partlyJoined)
              .isEqualTo(Sets.intersection(a.partlyJoined, b.partlyJoined));
        });
  }

  @Test
  public void taskForkedByTwoWaysMayTouchWhatItTouchesByEither() {
    Law.always(
        random -> {
          Flight a = flight(0, random);
          Flight b = flight(0, random);
          Flight both = only(join(timeline(a), timeline(b)));
          assertThat(Set.copyOf(both.touches()))
              .isEqualTo(Sets.union(Set.copyOf(a.touches()), Set.copyOf(b.touches())));
          assertThat(both.executors()).isEqualTo(Sets.union(a.executors(), b.executors()));
        });
  }

  @Test
  public void taskForkedByTwoWaysWaitsForWhatIsOverByEitherBeforeIt() {
    Law.always(
        random -> {
          Flight a = after(flight(0, random), some(HANDLES.subList(1, 6), random));
          Flight b = after(flight(0, random), some(HANDLES.subList(1, 6), random));
          Timeline one = timeline(a);
          Timeline other = timeline(b);
          some(HANDLES.subList(1, 6), random).forEach(h -> one.fork(taskOf(h, random)));
          some(HANDLES.subList(1, 6), random).forEach(h -> other.fork(taskOf(h, random)));
          Timeline joined = join(one, other);
          joined.join(Set.of(HANDLES.get(0)));
          // What may still run by one of the ways may still run after them.
          for (Timeline way : List.of(one, other)) {
            Timeline alone = way.copy();
            alone.join(Set.of(HANDLES.get(0)));
            assertThat(handlesOf(joined)).containsAtLeastElementsIn(handlesOf(alone));
          }
        });
  }

  private static Flight after(Flight task, Set<Obj> predecessors) {
    return new Flight(
        task.handle(),
        task.sites(),
        task.touches(),
        task.effects(),
        task.executors(),
        predecessors,
        task.signals(),
        task.traits());
  }

  private static Flight taskOf(Obj handle, Random random) {
    return withoutPredecessors(flight(HANDLES.indexOf(handle), random));
  }

  private static Timeline timeline(Flight... flights) {
    Timeline time = new Timeline();
    List.of(flights).forEach(time::fork);
    return time;
  }

  private static Flight only(Timeline time) {
    assertThat(time.flights()).hasSize(1);
    return time.flights().iterator().next();
  }

  @Test
  public void joinIsTheLeastThatIsAboveBoth() {
    Law.always(
        random -> {
          Timeline a = state(random).time;
          Timeline b = state(random).time;
          Timeline above = join(join(a, state(random).time), b);
          Timeline joined = join(a, b);
          assertBelow(a, joined);
          assertBelow(b, joined);
          assertBelow(joined, above);
        });
  }

  @Test
  public void includesWhatItWouldNotBeChangedBy() {
    Law.always(
        random -> {
          Timeline a = state(random, TimelineLawsTest::sameTask).time;
          Timeline b = state(random, TimelineLawsTest::sameTask).time;
          if (random.nextBoolean()) {
            a = join(a, b);
          }
          assertThat(a.includes(b)).isEqualTo(View.of(join(a, b)).equals(View.of(a)));
        });
  }

  @Test
  @Limit("includes compares which tasks are in flight, and not what they touch")
  public void includesLooksIntoTheTasks() {
    Law.always(
        random -> {
          Timeline a = state(random).time;
          Timeline b = state(random).time;
          assertThat(a.includes(b)).isEqualTo(View.of(join(a, b)).equals(View.of(a)));
        });
  }

  @Test
  public void copyGoesItsOwnWay() {
    Law.always(
        random -> {
          State state = state(random);
          View before = View.of(state.time);
          State copy = new State(state.time.copy(), state.forked);
          assertSame(copy.time, state.time);
          for (int i = 0; i < 5; i++) {
            copy.step(random, TimelineLawsTest::flight);
          }
          copy.time.absorb(state(random).time);
          copy.time.rename(object -> OTHER);
          assertThat(View.of(state.time)).isEqualTo(before);
        });
  }

  // --- what happens on them

  @Test
  public void forkIsMonotone() {
    Law.always(
        random -> {
          Flight flight = flight(random.nextInt(HANDLES.size()), random);
          monotone(random, (state, other) -> state.time.fork(flight));
        });
  }

  @Test
  public void joinIsMonotoneForWhatHasBeenForked() {
    Law.always(
        random -> {
          long seed = random.nextLong();
          monotone(random, (state, known) -> state.time.join(some(known, new Random(seed))));
        });
  }

  @Test
  public void joinOfOneIsMonotone() {
    Law.always(
        random -> {
          long seed = random.nextLong();
          monotone(
              random,
              (state, known) -> {
                state.time.joinOne(some(known, new Random(seed)));
                state.time.joinWhatEachIterationJoined(state.time.copy());
              });
        });
  }

  @Test
  public void locksAreMonotone() {
    Law.always(
        random -> {
          Obj lock = one(LOCKS, random);
          monotone(random, (state, known) -> state.time.lock(lock));
          monotone(random, (state, known) -> state.time.unlock(lock));
        });
  }

  @Test
  public void forgettingIsMonotone() {
    Law.always(
        random -> {
          Obj handle = one(HANDLES, random);
          monotone(random, (state, known) -> state.time.forget(handle));
        });
  }

  @Test
  public void leavingABlockByAnExceptionIsMonotone() {
    Law.always(
        random -> {
          Timeline other = state(random).time;
          monotone(random, (state, known) -> state.time.assumeJoinsOf(other));
        });
  }

  @Test
  public void awaitingASignalIsMonotone() {
    Law.always(
        random -> {
          Obj signal = one(SIGNALS, random);
          monotone(
              random,
              TimelineLawsTest::taskWithoutPredecessors,
              (state, known) -> state.time.awaitSignal(signal));
        });
  }

  @Test
  public void awaitingTheOneExecutorOfATaskIsMonotone() {
    Law.always(
        random -> {
          Obj executor = one(EXECUTORS, random);
          monotone(
              random,
              TimelineLawsTest::taskWithoutPredecessors,
              (state, known) -> state.time.joinExecutor(executor));
        });
  }

  @Test
  public void awaitingOneOfSeveralExecutorsIsMonotone() {
    Law.always(
        random -> {
          Obj executor = one(EXECUTORS, random);
          monotone(
              random,
              (index, r) -> withoutPredecessors(flight(index, r)),
              (state, known) -> state.time.joinExecutor(executor));
        });
  }

  @Test
  @Limit("a later stage that one way only has forked tells that the earlier one is over")
  public void awaitingAnExecutorIsMonotoneForLaterStages() {
    Law.always(
        random -> {
          Obj executor = one(EXECUTORS, random);
          monotone(
              random,
              TimelineLawsTest::sameTask,
              (state, known) -> state.time.joinExecutor(executor));
        });
  }

  @Test
  public void joinEndsATaskAndAllThatCompletesBeforeIt() {
    Law.always(
        random -> {
          State state = state(random);
          Set<Obj> joined = some(HANDLES, random);
          state.time.join(joined);
          for (Flight flight : state.time.flights()) {
            assertThat(joined).doesNotContain(flight.handle());
          }
          for (Obj handle : joined) {
            if (state.forked.contains(handle)) {
              assertThat(handlesOf(state.time)).containsNoneIn(after(HANDLES.indexOf(handle)));
            }
          }
          assertThat(state.time.joined()).containsAtLeastElementsIn(joined);
        });
  }

  @Test
  public void joiningOneOfSeveralEndsNoTask() {
    Law.always(
        random -> {
          State state = state(random);
          Set<Obj> before = handlesOf(state.time);
          state.time.joinOne(HANDLES);
          assertThat(handlesOf(state.time)).isEqualTo(before);
        });
  }

  // --- renaming

  @Test
  public void renamingIsMonotone() {
    Law.always(
        random -> {
          UnaryOperator<Obj> older = older(one(HANDLES, random));
          monotone(random, (state, known) -> state.time.rename(older));
        });
  }

  @Test
  public void renamingDistributesOverJoiningWhereItMergesNothing() {
    Law.always(
        random -> {
          UnaryOperator<Obj> through = object -> object.throughCall(CALL);
          Timeline a = state(random).time;
          Timeline b = state(random).time;
          Timeline joined = join(a, b);
          joined.rename(through);
          a.rename(through);
          b.rename(through);
          assertSame(joined, join(a, b));
        });
  }

  @Test
  public void renamingThatMergesLosesNothingThatMayBe() {
    Law.always(
        random -> {
          UnaryOperator<Obj> older = older(one(HANDLES, random));
          Timeline a = state(random).time;
          Timeline b = state(random).time;
          Timeline joined = join(a, b);
          joined.rename(older);
          a.rename(older);
          b.rename(older);
          assertBelow(join(a, b), joined);
        });
  }

  // --- conflicts

  @Test
  public void moreInFlightNeverHidesAConflictWithTheStarter() {
    Law.always(
        random -> {
          Timeline time = state(random).time;
          Timeline more = join(time, state(random).time);
          Touch touch = touch(random);
          assertThat(pairs(Overlaps.ofTouch(more, touch, o -> Set.of())))
              .containsAtLeastElementsIn(pairs(Overlaps.ofTouch(time, touch, o -> Set.of())));
        });
  }

  @Test
  public void moreInFlightNeverHidesAConflictWithATask() {
    Law.always(random -> assertForkConflictsStay(random, TimelineLawsTest::flight));
  }

  @Test
  public void unknownExecutorNeverHidesAConflictWithATask() {
    Law.always(random -> assertForkConflictsStay(random, TimelineLawsTest::taskOfUnknownExecutor));
  }

  private static void assertForkConflictsStay(Random random, FlightSource flights) {
    Timeline time = state(random, flights).time;
    Timeline more = join(time, state(random, flights).time);
    Flight started = flights.flight(0, random);
    assertThat(pairs(Overlaps.ofFork(more, started, Set.of())))
        .containsAtLeastElementsIn(pairs(Overlaps.ofFork(time, started, Set.of())));
  }

  @Test
  public void touchesUnderOneLockNeverConflict() {
    Law.always(
        random -> {
          Timeline time = state(random).time;
          for (Conflict conflict : Overlaps.ofTouch(time, touch(random), o -> Set.of())) {
            assertThat(Sets.intersection(conflict.touch().locks(), conflict.other().locks()))
                .isEmpty();
          }
        });
  }

  // --- generated timelines

  private static final class Place implements Tree {
    private final String name;

    Place(String name) {
      this.name = name;
    }

    @Override
    public String toString() {
      return name;
    }

    @Override
    public Kind getKind() {
      return Kind.OTHER;
    }

    @Override
    public <R, D> R accept(TreeVisitor<R, D> visitor, D data) {
      return visitor.visitOther(this, data);
    }
  }

  private static final Tree CALL = new Place("call");
  private static final Obj OTHER = made("other");
  private static final List<Obj> HANDLES = made("handle", 6);
  private static final List<Obj> LOCKS = made("lock", 3);
  private static final List<Obj> EXECUTORS = made("executor", 2);
  private static final List<Obj> SIGNALS = made("signal", 2);
  private static final List<Obj> SESSIONS = made("session", 3);

  private static List<Obj> made(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> made(name + i)).toList();
  }

  private static Obj made(String name) {
    return Obj.made(new Place(name), Obj.Role.VALUE);
  }

  private interface FlightSource {
    Flight flight(int index, Random random);
  }

  /** A task whose touches and executors are others by every way that leads to its fork. */
  private static Flight flight(int index, Random random) {
    List<Touch> touches = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      touches.add(touch(random));
    }
    Set<Obj> executors = some(EXECUTORS, random);
    return flight(index, touches, executors.isEmpty() ? Set.copyOf(EXECUTORS) : executors);
  }

  /** A task whose executor is not known by every way that leads to its fork. */
  private static Flight taskOfUnknownExecutor(int index, Random random) {
    return flight(index, List.of(touch(random)), some(EXECUTORS, random));
  }

  private static Flight taskWithoutPredecessors(int index, Random random) {
    return withoutPredecessors(sameTask(index, random));
  }

  private static Flight withoutPredecessors(Flight task) {
    return after(task, Set.of());
  }

  /** A task that is the same by every way that leads to its fork. */
  private static Flight sameTask(int index, Random random) {
    return flight(index, List.of(touch(new Random(index))), Set.of(EXECUTORS.get(index % 2)));
  }

  private static Flight flight(int index, List<Touch> touches, Set<Obj> executors) {
    return new Flight(
        HANDLES.get(index),
        List.of(new Spot(((Obj.Made) HANDLES.get(index)).site(), null)),
        touches,
        List.of(),
        executors,
        after(index),
        index % 3 == 0 ? Set.of(SIGNALS.get(index / 3)) : Set.of(),
        index % 4 == 1 ? EnumSet.of(Flight.Trait.SERIAL) : EnumSet.noneOf(Flight.Trait.class));
  }

  /** Which tasks a task waits for hangs on its fork alone: 3 after 1, 5 after 3 and 4. */
  private static Set<Obj> after(int index) {
    return switch (index) {
      case 3 -> Set.of(HANDLES.get(1));
      case 5 -> Set.of(HANDLES.get(3), HANDLES.get(4));
      default -> Set.of();
    };
  }

  private static Touch touch(Random random) {
    Touch.Kind kind = Touch.Kind.values()[random.nextInt(Touch.Kind.values().length)];
    Set<Obj> locks = random.nextInt(3) == 0 ? some(LOCKS, random) : Set.of();
    return new Touch(one(SESSIONS, random), kind, locks, new Spot(CALL, null), "Session", "");
  }

  /** A timeline that code can lead to, and the handles that exist by then on every way. */
  private static final class State {
    Timeline time;
    Set<Obj> forked;

    State(Timeline time, Set<Obj> forked) {
      this.time = time;
      this.forked = new LinkedHashSet<>(forked);
    }

    void step(Random random, FlightSource flights) {
      switch (random.nextInt(9)) {
        case 0, 1, 2, 3 -> {
          int index = random.nextInt(HANDLES.size());
          // Handles are made by forks, and a new iteration makes a new one.
          if (!forked.contains(HANDLES.get(index)) && forked.containsAll(after(index))) {
            time.fork(flights.flight(index, random));
            forked.add(HANDLES.get(index));
          }
        }
        case 4 -> time.join(some(forked, random));
        case 5 -> time.joinOne(some(forked, random));
        case 6 -> time.lock(one(LOCKS, random));
        case 7 -> time.unlock(one(LOCKS, random));
        default -> {
          State branch = new State(time.copy(), forked);
          branch.step(random, flights);
          time.absorb(branch.time);
          forked.retainAll(branch.forked);
        }
      }
    }
  }

  private static State state(Random random) {
    return state(random, TimelineLawsTest::flight);
  }

  private static State state(Random random, FlightSource flights) {
    State state = new State(new Timeline(), Set.of());
    for (int i = random.nextInt(12); i >= 0; i--) {
      state.step(random, flights);
    }
    return state;
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static Set<Obj> some(Collection<Obj> all, Random random) {
    Set<Obj> chosen = new LinkedHashSet<>();
    for (Obj each : all) {
      if (random.nextBoolean()) {
        chosen.add(each);
      }
    }
    return chosen;
  }

  private static UnaryOperator<Obj> older(Obj latest) {
    return object -> object.aged(((Obj.Made) latest).site());
  }

  // --- comparing them

  /** What can be seen of a timeline. */
  private record View(
      Map<Obj, Seen> flights, Set<Obj> locks, Set<Obj> joined, Set<Obj> partlyJoined) {

    /** What can be seen of a task; the order of its touches means nothing. */
    record Seen(Set<Touch> touches, Set<Obj> executors, Set<Obj> after, Set<Obj> signals) {}

    static View of(Timeline time) {
      Map<Obj, Seen> flights = new LinkedHashMap<>();
      for (Flight each : time.flights()) {
        flights.put(
            each.handle(),
            new Seen(Set.copyOf(each.touches()), each.executors(), each.after(), each.signals()));
      }
      // What each iteration has joined shows when its loop is left.
      Timeline afterLoop = new Timeline();
      afterLoop.joinWhatEachIterationJoined(time);
      return new View(flights, time.locks(), time.joined(), afterLoop.joined());
    }
  }

  private static Timeline join(Timeline a, Timeline b) {
    Timeline joined = a.copy();
    joined.absorb(b);
    return joined;
  }

  private static void assertSame(Timeline a, Timeline b) {
    assertThat(View.of(a)).isEqualTo(View.of(b));
  }

  /** All that may be on the first may be on the second, and the second is sure of no more. */
  private static void assertBelow(Timeline lower, Timeline higher) {
    assertBelow(lower, higher, HANDLES);
  }

  /** The same, where a task that has never been forked counts as joined. */
  private static void assertBelow(Timeline lower, Timeline higher, Collection<Obj> forked) {
    View low = View.of(lower);
    View high = View.of(higher);
    assertThat(high.flights.keySet()).containsAtLeastElementsIn(low.flights.keySet());
    low.flights.forEach(
        (handle, seen) -> {
          View.Seen same = high.flights.get(handle);
          assertThat(same.touches).containsAtLeastElementsIn(seen.touches);
          assertThat(same.executors).containsAtLeastElementsIn(seen.executors);
          assertThat(seen.after).containsAtLeastElementsIn(same.after);
        });
    assertWithMessage("locks").that(low.locks).containsAtLeastElementsIn(high.locks);
    Set<Obj> never = Sets.difference(Set.copyOf(HANDLES), Set.copyOf(forked));
    assertWithMessage("joined")
        .that(low.joined)
        .containsAtLeastElementsIn(Sets.difference(high.joined, never));
    assertWithMessage("partly joined")
        .that(Sets.union(low.partlyJoined, low.joined))
        .containsAtLeastElementsIn(Sets.difference(high.partlyJoined, never));
  }

  private static void monotone(Random random, BiConsumer<State, Set<Obj>> happening) {
    monotone(random, TimelineLawsTest::flight, happening);
  }

  /** Lets the same happen on a timeline and on one above it. */
  private static void monotone(
      Random random, FlightSource flights, BiConsumer<State, Set<Obj>> happening) {
    State low = state(random, flights);
    State high = state(random, flights);
    high.time.absorb(low.time);
    high.forked.retainAll(low.forked);
    happening.accept(low, high.forked);
    happening.accept(high, high.forked);
    assertBelow(low.time, high.time, low.forked);
  }

  private static Set<Obj> handlesOf(Timeline time) {
    return time.flights().stream().map(Flight::handle).collect(Collectors.toSet());
  }

  private static Set<List<Object>> pairs(List<Conflict> conflicts) {
    return conflicts.stream()
        .map(c -> List.<Object>of(c.kind(), c.fork().handle(), c.touch(), c.other()))
        .collect(Collectors.toSet());
  }
}
