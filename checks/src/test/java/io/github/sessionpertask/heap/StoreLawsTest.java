package io.github.sessionpertask.heap;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.sun.source.tree.Tree;
import com.sun.source.tree.TreeVisitor;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import io.github.sessionpertask.Law;
import io.github.sessionpertask.Limit;
import io.github.sessionpertask.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/**
 * A store is an element of a lattice, and what code does to it is monotone: what may be held by one
 * of several ways may be held after them, whatever happens next.
 */
@RunWith(JUnit4.class)
public final class StoreLawsTest {

  @Rule public final Limits limits = new Limits();

  // --- values

  @Test
  public void orderAndGroupingOfUnitingValuesDoNotMatter() {
    Law.always(
        random -> {
          Value a = value(random);
          Value b = value(random);
          Value c = value(random);
          assertThat(a.or(b)).isEqualTo(b.or(a));
          assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
          assertThat(a.or(a)).isEqualTo(a);
          assertThat(a.or(Value.NONE)).isEqualTo(a);
        });
  }

  @Test
  public void valueIncludesWhatItWouldNotBeChangedBy() {
    Law.always(
        random -> {
          Value a = value(random);
          Value b = value(random);
          assertThat(a.includes(b)).isEqualTo(a.or(b).equals(a));
          assertThat(a.or(b).includes(b)).isTrue();
        });
  }

  @Test
  public void renamingAValueDistributesOverUniting() {
    Law.always(
        random -> {
          UnaryOperator<Obj> change = renaming(random);
          Value a = value(random);
          Value b = value(random);
          assertThat(a.or(b).map(change)).isEqualTo(a.map(change).or(b.map(change)));
        });
  }

  @Test
  public void valueOfTooManyObjectsGivesUpTheRest() {
    Value many = Value.NONE;
    Value first = Value.of(Obj.made(A, Obj.Role.VALUE));
    many = many.or(first);
    for (int i = 0; i < 100; i++) {
      many = many.or(Value.of(Obj.made(new Place("many" + i), Obj.Role.VALUE)));
    }
    assertThat(many.objects().size()).isLessThan(50);
    assertThat(many.includes(first)).isTrue();
  }

  // --- joining stores

  @Test
  public void orderOfJoiningDoesNotMatter() {
    Law.always(
        random -> {
          Store a = store(random);
          Store b = store(random);
          assertSame(join(a, b), join(b, a));
        });
  }

  @Test
  public void groupingOfJoiningDoesNotMatter() {
    Law.always(
        random -> {
          Store a = store(random);
          Store b = store(random);
          Store c = store(random);
          assertSame(join(join(a, b), c), join(a, join(b, c)));
        });
  }

  @Test
  public void joiningAStoreWithItselfChangesNothing() {
    Law.always(
        random -> {
          Store a = store(random);
          assertSame(join(a, a), a);
          assertSame(join(a, a.copy()), a);
        });
  }

  @Test
  public void joinHoldsWhatEitherHolds() {
    Law.always(
        random -> {
          Store a = store(random);
          Store b = store(random);
          Store joined = join(a, b);
          for (VarSymbol local : LOCALS) {
            assertThat(joined.local(local)).isEqualTo(a.local(local).or(b.local(local)));
          }
          for (Obj owner : OBJECTS) {
            for (Key key : KEYS) {
              Value either = a.stored(owner, key).or(b.stored(owner, key));
              // A field that one of them has not written may hold what it held before.
              Value before = Value.of(new Obj.Member(owner, key));
              assertThat(joined.stored(owner, key).includes(either)).isTrue();
              assertThat(either.or(before).includes(joined.stored(owner, key))).isTrue();
            }
          }
        });
  }

  @Test
  public void fieldWrittenByOneWayStillHoldsWhatItHeldByTheOther() {
    Law.always(
        random -> {
          Store written = store(random);
          Store joined = join(written, new Store());
          for (Obj owner : NAMED) {
            for (Key key : written.stored(owner).keySet()) {
              if (key instanceof Key.Var) {
                Value before = new Store().read(owner, key);
                assertThat(joined.read(owner, key).includes(before)).isTrue();
              }
            }
          }
        });
  }

  @Test
  public void includesWhatItWouldNotBeChangedBy() {
    Law.always(
        random -> {
          Store a = store(random);
          Store b = store(random);
          if (random.nextBoolean()) {
            a = join(a, b);
          }
          assertThat(a.includes(b)).isEqualTo(View.of(join(a, b)).equals(View.of(a)));
        });
  }

  @Test
  public void copyGoesItsOwnWay() {
    Law.always(
        random -> {
          Store store = store(random);
          View before = View.of(store);
          Store copy = store.copy();
          assertSame(copy, store);
          for (int i = 0; i < 5; i++) {
            step(copy, random);
          }
          copy.absorb(store(random));
          copy.rename(object -> OBJECTS.get(0));
          assertThat(View.of(store)).isEqualTo(before);
        });
  }

  @Test
  public void whatIsJoinedIsNotChangedAndNotShared() {
    Law.always(
        random -> {
          Store a = store(random);
          Store b = store(random);
          View before = View.of(b);
          a.absorb(b);
          for (int i = 0; i < 5; i++) {
            step(a, random);
          }
          assertThat(View.of(b)).isEqualTo(before);
        });
  }

  // --- what happens in them

  @Test
  public void assigningIsMonotone() {
    Law.always(
        random -> {
          VarSymbol local = one(LOCALS, random);
          Value value = value(random);
          monotone(random, store -> store.assign(local, value));
        });
  }

  @Test
  public void writingIsMonotone() {
    Law.always(
        random -> {
          Value owners = value(random);
          Key key = one(KEYS, random);
          Value value = value(random);
          monotone(random, store -> store.write(owners, key, value));
        });
  }

  @Test
  public void renamingIsMonotone() {
    Law.always(
        random -> {
          UnaryOperator<Obj> change = renaming(random);
          monotone(random, store -> store.rename(change));
        });
  }

  @Test
  public void renamingDistributesOverJoining() {
    Law.always(
        random -> {
          UnaryOperator<Obj> change = renaming(random);
          Store a = store(random);
          Store b = store(random);
          Store joined = join(a, b);
          joined.rename(change);
          a.rename(change);
          b.rename(change);
          assertSame(joined, join(a, b));
        });
  }

  @Test
  public void renamingKeepsAllThatIsHeld() {
    Law.always(
        random -> {
          UnaryOperator<Obj> change = renaming(random);
          Store renamed = store(random);
          Store before = renamed.copy();
          renamed.rename(change);
          before.forEach(
              (owner, held) ->
                  held.forEach(
                      (key, value) -> {
                        Value now = renamed.stored(change.apply(owner), renamed(key, change));
                        assertThat(now.includes(value.map(change))).isTrue();
                      }));
        });
  }

  private static Key renamed(Key key, UnaryOperator<Obj> change) {
    return ((Obj.Member) change.apply(new Obj.Member(new Obj.Self(), key))).key();
  }

  @Test
  public void readingWhatIsStoredIsMonotone() {
    Law.always(
        random -> {
          Store low = store(random);
          Store high = join(low, store(random));
          Obj owner = one(OBJECTS, random);
          Key key = one(KEYS, random);
          assertThat(high.stored(owner, key).includes(low.stored(owner, key))).isTrue();
          assertThat(high.read(owner, key).includes(low.stored(owner, key))).isTrue();
        });
  }

  @Test
  @Limit("an element that one way has stored hides what the other way has left there")
  public void readingIsMonotone() {
    Law.always(
        random -> {
          Store low = store(random);
          Store high = join(low, store(random));
          Value owners = value(random);
          Key key = one(KEYS, random);
          assertThat(high.read(owners, key).includes(low.read(owners, key))).isTrue();
        });
  }

  @Test
  public void reachingIsMonotone() {
    Law.always(
        random -> {
          Store low = store(random);
          Store high = join(low, store(random));
          Value from = value(random);
          assertThat(high.reachable(from)).containsAtLeastElementsIn(low.reachable(from));
          assertThat(low.reachable(from)).containsAtLeastElementsIn(from.objects());
        });
  }

  @Test
  public void whatIsWrittenIsRead() {
    Law.always(
        random -> {
          Store store = store(random);
          Value owners = value(random);
          Key key = one(KEYS, random);
          Value value = value(random);
          store.write(owners, key, value);
          for (Obj owner : owners.objects()) {
            assertThat(store.stored(owner, key).includes(value)).isTrue();
          }
        });
  }

  @Test
  public void onlyASurePlaceForgetsWhatItHeld() {
    Law.always(
        random -> {
          Store store = store(random);
          Value owners = value(random);
          Key key = one(KEYS, random);
          Value value = value(random);
          Map<Obj, Value> before = new LinkedHashMap<>();
          owners.objects().forEach(owner -> before.put(owner, store.stored(owner, key)));
          store.write(owners, key, value);
          boolean sure =
              owners.objects().size() == 1
                  && !owners.some()
                  && !owners.objects().iterator().next().isEarlier()
                  && SINGLE.contains(key);
          before.forEach(
              (owner, held) ->
                  assertWithMessage("%s at %s", owners, key)
                      .that(store.stored(owner, key))
                      .isEqualTo(sure ? value : held.or(value)));
        });
  }

  // --- objects and keys

  @Test
  public void agingMakesEarlierWhatIsMadeOrNamedAgain() {
    for (Object again : AGAIN) {
      assertWithMessage("%s", again)
          .that(OBJECTS.stream().filter(object -> object.aged(again) != object).count())
          .isAtLeast(1);
    }
  }

  @Test
  public void agingTwiceIsAgingOnce() {
    for (Obj object : OBJECTS) {
      for (Object again : AGAIN) {
        Obj older = object.aged(again);
        assertThat(older.aged(again)).isEqualTo(older);
      }
    }
  }

  @Test
  public void agingReachesWhatIsHeldByWhatIsMadeAgain() {
    Obj made = OBJECTS.get(2);
    Obj member = new Obj.Member(made, KEYS.get(0));
    assertThat(made.isEarlier()).isFalse();
    assertThat(made.aged(((Obj.Made) made).site()).isEarlier()).isTrue();
    assertThat(member.aged(((Obj.Made) made).site()).isEarlier()).isTrue();
    assertThat(member.aged(new Place("another"))).isSameInstanceAs(member);
  }

  @Test
  public void mayBeSameIsSymmetricAndReflexive() {
    for (Key a : KEYS) {
      assertThat(Key.mayBeSame(a, a)).isTrue();
      for (Key b : KEYS) {
        assertWithMessage("%s and %s", a, b)
            .that(Key.mayBeSame(a, b))
            .isEqualTo(Key.mayBeSame(b, a));
      }
    }
  }

  @Test
  public void constantPlacesAndRoundsOfOneVariableAreApart() {
    Key.At latest = new Key.At(LOCALS.get(0), false);
    assertThat(Key.mayBeSame(latest, new Key.At(LOCALS.get(0), true))).isFalse();
    assertThat(Key.mayBeSame(latest, new Key.At(LOCALS.get(1), false))).isTrue();
    assertThat(Key.mayBeSame(new Key.AtConstant(0), new Key.AtConstant(1))).isFalse();
    assertThat(Key.mayBeSame(new Key.AtConstant(0), new Key.Element())).isTrue();
    assertThat(Key.mayBeSame(new Key.Var(LOCALS.get(0)), new Key.Element())).isFalse();
  }

  @Test
  public void objectSeenThroughManyCallsStaysSmall() {
    Obj object = OBJECTS.get(2);
    for (int i = 0; i < 100; i++) {
      object = object.throughCall(new Place("call" + i));
    }
    assertThat(((Obj.Made) object).calls()).hasSize(Obj.MAX_CALLS);
    assertThat(((Obj.Made) object).outermost().toString()).isEqualTo("call99");
  }

  @Test
  public void pathsOfMembersEnd() {
    Store store = new Store();
    Value value = Value.of(new Obj.Self());
    for (int i = 0; i < Obj.MAX_DEPTH; i++) {
      value = store.read(value, KEYS.get(0));
      assertThat(value.isNone()).isFalse();
    }
    assertThat(store.read(value, KEYS.get(0)).isNone()).isTrue();
  }

  // --- generated stores

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

  // Places are told apart by identity, as trees are.
  private static final Place A = new Place("a");
  private static final Place B = new Place("b");
  private static final Place C = new Place("c");
  private static final Place CALL = new Place("call");

  private static final Names NAMES = Names.instance(new Context());
  private static final List<VarSymbol> LOCALS =
      IntStream.range(0, 3).mapToObj(i -> symbol("local" + i)).toList();
  private static final List<Key> SINGLE =
      List.of(
          new Key.Var(symbol("field0")),
          new Key.Var(symbol("field1")),
          new Key.Outer(),
          new Key.AtConstant(0),
          new Key.AtConstant(1),
          new Key.At(LOCALS.get(0), false),
          new Key.Slot(Key.Purpose.SESSION));
  private static final List<Key> KEYS =
      concat(
          SINGLE,
          List.of(
              new Key.Element(), new Key.At(LOCALS.get(0), true), new Key.Slot(Key.Purpose.PARTS)));
  private static final List<Obj> OBJECTS =
      List.of(
          new Obj.Self(),
          new Obj.Param(LOCALS.get(1)),
          Obj.made(A, Obj.Role.VALUE),
          Obj.made(A, Obj.Role.VALUE).aged(A),
          Obj.made(B, Obj.Role.HANDLE),
          Obj.made(C, Obj.Role.VALUE).throughCall(CALL),
          new Obj.Member(new Obj.Self(), new Key.At(LOCALS.get(0), false)),
          new Obj.Member(Obj.made(A, Obj.Role.VALUE), new Key.Outer()),
          new Obj.Static(symbol("field")));

  /** Those that are reached through fields alone, and so never change their names. */
  private static final List<Obj> NAMED = List.of(OBJECTS.get(0), OBJECTS.get(1), OBJECTS.get(8));

  private static final List<Object> AGAIN = List.of(A, B, CALL, LOCALS.get(0));

  private static VarSymbol symbol(String name) {
    return new VarSymbol(Flags.STATIC, NAMES.fromString(name), Type.noType, null);
  }

  private static <T> List<T> concat(List<T> some, List<T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static Value value(Random random) {
    List<Obj> objects = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      objects.add(one(OBJECTS, random));
    }
    return Value.of(objects, random.nextInt(3) == 0);
  }

  private static UnaryOperator<Obj> renaming(Random random) {
    Object again = one(AGAIN, random);
    return object -> object.aged(again);
  }

  private static void step(Store store, Random random) {
    switch (random.nextInt(7)) {
      case 0, 1 -> store.assign(one(LOCALS, random), value(random));
      case 2, 3, 4 -> store.write(value(random), one(KEYS, random), value(random));
      case 5 -> store.rename(renaming(random));
      default -> {
        Store branch = store.copy();
        step(branch, random);
        store.absorb(branch);
      }
    }
  }

  private static Store store(Random random) {
    Store store = new Store();
    for (int i = random.nextInt(12); i >= 0; i--) {
      step(store, random);
    }
    return store;
  }

  // --- comparing them

  /** What can be seen of a store; that nothing is held there cannot. */
  private record View(Map<VarSymbol, Value> locals, Map<Obj, Map<Key, Value>> members) {

    static View of(Store store) {
      Map<VarSymbol, Value> locals = new LinkedHashMap<>();
      LOCALS.forEach(local -> locals.put(local, store.local(local)));
      Map<Obj, Map<Key, Value>> members = new LinkedHashMap<>();
      store.forEach(
          (owner, held) -> {
            Map<Key, Value> some = new LinkedHashMap<>(held);
            some.values().removeIf(Value::isNone);
            if (!some.isEmpty()) {
              members.put(owner, some);
            }
          });
      return new View(locals, members);
    }
  }

  private static Store join(Store a, Store b) {
    Store joined = a.copy();
    joined.absorb(b);
    return joined;
  }

  private static void assertSame(Store a, Store b) {
    assertThat(View.of(a)).isEqualTo(View.of(b));
  }

  private static void monotone(Random random, Consumer<Store> happening) {
    Store low = store(random);
    Store high = join(low, store(random));
    happening.accept(low);
    happening.accept(high);
    assertWithMessage("%s below %s", View.of(low), View.of(high)).that(high.includes(low)).isTrue();
  }
}
