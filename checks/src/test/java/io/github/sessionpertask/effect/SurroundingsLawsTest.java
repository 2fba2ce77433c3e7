package io.github.sessionpertask.effect;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.Sets;
import com.sun.source.tree.Tree;
import io.github.sessionpertask.Law;
import io.github.sessionpertask.SomeTree;
import io.github.sessionpertask.effect.Transaction.Extent;
import io.github.sessionpertask.effect.Transaction.Origin;
import io.github.sessionpertask.effect.Transaction.Propagation;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Spot;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/**
 * What surrounds a point is an element of a lattice: where two ways meet, transactions and scopes
 * are open that are open on both, and sessions may be open that may be open on either.
 */
@RunWith(JUnit4.class)
public final class SurroundingsLawsTest {

  @Test
  public void orderAndGroupingOfJoiningDoNotMatter() {
    Law.always(
        random -> {
          Surroundings a = surroundings(random);
          Surroundings b = surroundings(random);
          Surroundings c = surroundings(random);
          assertThat(seen(join(a, b))).isEqualTo(seen(join(b, a)));
          assertThat(seen(join(join(a, b), c))).isEqualTo(seen(join(a, join(b, c))));
          assertThat(seen(join(a, a))).isEqualTo(seen(a));
        });
  }

  @Test
  public void whatMayBeIsUnitedAndWhatMustBeIsIntersected() {
    Law.always(
        random -> {
          Surroundings one = surroundings(random);
          Surroundings other = surroundings(random);
          View a = seen(one);
          View b = seen(other);
          View joined = seen(join(one, other));
          assertThat(joined.scopes).isEqualTo(Sets.intersection(a.scopes, b.scopes));
          assertThat(joined.sessions).isEqualTo(Sets.union(a.sessions, b.sessions));
          assertThat(joined.bound).isEqualTo(Sets.union(a.bound, b.bound));
          TRANSACTIONS.forEach(
              own ->
                  assertThat(joined.written.get(own))
                      .isEqualTo(Sets.union(a.written.get(own), b.written.get(own))));
        });
  }

  @Test
  public void includedIsWhatChangesNothing() {
    Law.always(
        random -> {
          Surroundings a = surroundings(random);
          Surroundings b = surroundings(random);
          assertThat(join(a, b).includes(a)).isTrue();
          assertThat(join(a, b).includes(b)).isTrue();
          if (a.includes(b)) {
            assertThat(seen(join(a, b))).isEqualTo(seen(a));
          }
        });
  }

  @Test
  public void whatMayBeOnOneWayMayBeAfterBothWhateverHappensNext() {
    Law.always(
        random -> {
          Surroundings a = surroundings(random);
          Surroundings joined = join(a, surroundings(random));
          Consumer<Surroundings> step = step(random);
          step.accept(a);
          step.accept(joined);
          assertThat(joined.includes(a)).isTrue();
        });
  }

  @Test
  public void copiesChangeOnTheirOwn() {
    Law.always(
        random -> {
          Surroundings a = surroundings(random);
          View before = seen(a);
          Surroundings copy = a.copy();
          step(random).accept(copy);
          copy.absorb(surroundings(random));
          assertThat(seen(a)).isEqualTo(before);
        });
  }

  @Test
  public void whatIsOpenedAndClosedIsNotOpen() {
    Law.always(
        random -> {
          Surroundings a = surroundings(random);
          Obj session = one(SESSIONS, random);
          a.openings().add(session, opening(random));
          assertThat(a.openings().of(session)).isPresent();
          a.openings().remove(session);
          assertThat(a.openings().of(session)).isEmpty();
        });
  }

  // --- what happens

  private static final List<Obj> SESSIONS =
      IntStream.range(0, 4)
          .<Obj>mapToObj(i -> Obj.made(new SomeTree("session" + i), Obj.Role.VALUE))
          .toList();

  private static final List<Spot> SPOTS =
      IntStream.range(0, 3).mapToObj(i -> new Spot(new SomeTree("spot" + i), null)).toList();

  private static final List<Transaction> TRANSACTIONS =
      IntStream.range(0, 3).mapToObj(SurroundingsLawsTest::transaction).toList();

  private static final List<Effect> EFFECTS =
      IntStream.range(0, 4).mapToObj(SurroundingsLawsTest::effect).toList();

  private static Transaction transaction(int index) {
    Tree source = new SomeTree("transaction" + index);
    return new Transaction(
        source,
        index == 0 ? Origin.MANUAL : Origin.BEGUN,
        Propagation.REQUIRED,
        index == 1,
        Optional.empty(),
        Optional.empty(),
        Extent.SESSION);
  }

  private static Effect effect(int index) {
    return new Effect(
        Effect.Kind.WRITE,
        Set.of(),
        Set.of("table" + index),
        new Ambient.Callers(),
        Optional.empty(),
        SPOTS.get(0),
        "write",
        "");
  }

  private static Surroundings surroundings(Random random) {
    Surroundings some = new Surroundings(ambient(random));
    for (int i = random.nextInt(8); i > 0; i--) {
      step(random).accept(some);
    }
    return some;
  }

  private static Ambient ambient(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new Ambient.None(random.nextBoolean());
      case 1 -> new Ambient.Within(one(TRANSACTIONS, random));
      case 2 -> new Ambient.Unclear();
      default -> new Ambient.Callers();
    };
  }

  private static Opening opening(Random random) {
    Opening opening = Opening.at(SPOTS.get(0));
    return random.nextBoolean() ? opening : opening.unless(SPOTS.get(1));
  }

  /** Something that code does, other than entering and leaving methods. */
  private static Consumer<Surroundings> step(Random random) {
    Set<Obj> sessions = some(random);
    Obj session = one(SESSIONS, random);
    Transaction transaction = one(TRANSACTIONS, random);
    Effect effect = one(EFFECTS, random);
    Opening opening = opening(random);
    boolean forGood = random.nextBoolean();
    return switch (random.nextInt(9)) {
      case 0 -> around -> around.begin(transaction, sessions);
      case 1 -> around -> around.end(sessions, forGood);
      case 2 -> around -> around.enterScopes(sessions);
      case 3 -> around -> around.leaveScopes(sessions);
      case 4 -> around -> around.openings().add(session, opening);
      case 5 -> around -> around.openings().remove(session);
      case 6 -> around -> around.lookUps().bind(Set.of(session));
      case 7 -> around -> around.lookUps().unbind(Set.of(session));
      default ->
          around -> around.proceed(transaction, around.progress(transaction).writing(effect));
    };
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static Set<Obj> some(Random random) {
    Set<Obj> some = new LinkedHashSet<>(SESSIONS);
    some.removeIf(session -> random.nextBoolean());
    return some;
  }

  // --- what is seen of it

  private record View(
      Ambient ambient,
      Set<Transaction> open,
      Set<Obj> scopes,
      Set<Obj> sessions,
      Set<Obj> bound,
      Map<Transaction, Set<Effect>> written) {}

  private static View seen(Surroundings around) {
    Set<Obj> bound = new LinkedHashSet<>(SESSIONS);
    bound.removeIf(holder -> !around.lookUps().find(Set.of(holder)));
    Map<Transaction, Set<Effect>> written = new LinkedHashMap<>();
    TRANSACTIONS.forEach(own -> written.put(own, around.progress(own).writes()));
    return new View(
        around.ambient(),
        around.open(),
        around.scopes(),
        around.openings().open().keySet(),
        bound,
        written);
  }

  private static Surroundings join(Surroundings a, Surroundings b) {
    Surroundings joined = a.copy();
    joined.absorb(b);
    return joined;
  }
}
