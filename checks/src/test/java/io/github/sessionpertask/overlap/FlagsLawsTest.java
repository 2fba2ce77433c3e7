package io.github.sessionpertask.overlap;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.Sets;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import io.github.sessionpertask.Law;
import io.github.sessionpertask.SomeTree;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.overlap.Flags.Joined;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** What flags tell is an element of a lattice: where two ways meet, only what both tell is left. */
@RunWith(JUnit4.class)
public final class FlagsLawsTest {

  @Test
  public void orderAndGroupingOfJoiningDoNotMatter() {
    Law.always(
        random -> {
          Flags a = flags(random);
          Flags b = flags(random);
          Flags c = flags(random);
          assertSame(join(a, b), join(b, a));
          assertSame(join(join(a, b), c), join(a, join(b, c)));
          assertSame(join(a, a), a);
        });
  }

  @Test
  public void flagThatIsFalseOnOneWayTellsWhatItTellsOnTheOther() {
    Law.always(
        random -> {
          Flags a = flags(random);
          Flags b = flags(random);
          Flags joined = join(a, b);
          for (VarSymbol flag : FLAGS) {
            assertThat(joined.isFalse(flag)).isEqualTo(a.isFalse(flag) && b.isFalse(flag));
            Joined expected =
                a.isFalse(flag)
                    ? b.joinedIf(flag)
                    : b.isFalse(flag) ? a.joinedIf(flag) : both(a.joinedIf(flag), b.joinedIf(flag));
            assertThat(joined.joinedIf(flag)).isEqualTo(expected);
          }
        });
  }

  @Test
  public void includedIsWhatChangesNothing() {
    Law.always(
        random -> {
          Flags a = flags(random);
          Flags b = flags(random);
          assertThat(join(a, b).includes(a)).isTrue();
          assertThat(join(a, b).includes(b)).isTrue();
          if (a.includes(b)) {
            assertSame(join(a, b), a);
          }
        });
  }

  @Test
  public void whatHappensAfterTwoWaysHasMetCouldHaveHappenedOnEach() {
    Law.always(
        random -> {
          Flags a = flags(random);
          Flags b = flags(random);
          Flags joined = join(a, b);
          Consumer<Flags> step = step(random);
          step.accept(a);
          step.accept(b);
          step.accept(joined);
          assertSame(joined, join(a, b));
        });
  }

  @Test
  public void copiesChangeOnTheirOwn() {
    Law.always(
        random -> {
          Flags a = flags(random);
          Flags copy = a.copy();
          Flags before = join(a, a);
          step(random).accept(copy);
          copy.absorb(flags(random));
          assertSame(a, before);
        });
  }

  private static final Names NAMES = Names.instance(new Context());
  private static final List<VarSymbol> FLAGS =
      IntStream.range(0, 3)
          .mapToObj(i -> new VarSymbol(0, NAMES.fromString("flag" + i), Type.noType, null))
          .toList();
  private static final List<Obj> HANDLES =
      IntStream.range(0, 4)
          .<Obj>mapToObj(i -> Obj.made(new SomeTree("handle" + i), Obj.Role.HANDLE))
          .toList();

  private static Flags flags(Random random) {
    Flags flags = new Flags();
    for (int i = random.nextInt(6); i > 0; i--) {
      step(random).accept(flags);
    }
    return flags;
  }

  private static Consumer<Flags> step(Random random) {
    VarSymbol flag = FLAGS.get(random.nextInt(FLAGS.size()));
    Joined joined = new Joined(some(random), some(random));
    return switch (random.nextInt(4)) {
      case 0 -> flags -> flags.cleared(flag);
      case 1 -> flags -> flags.forget(flag);
      default -> flags -> flags.set(flag, joined);
    };
  }

  private static Set<Obj> some(Random random) {
    Set<Obj> some = new LinkedHashSet<>(HANDLES);
    some.removeIf(handle -> random.nextBoolean());
    return some;
  }

  private static Joined both(Joined a, Joined b) {
    return new Joined(Sets.intersection(a.all(), b.all()), Sets.intersection(a.one(), b.one()));
  }

  private static Flags join(Flags a, Flags b) {
    Flags joined = a.copy();
    joined.absorb(b);
    return joined;
  }

  private static void assertSame(Flags a, Flags b) {
    for (VarSymbol flag : FLAGS) {
      assertThat(a.isFalse(flag)).isEqualTo(b.isFalse(flag));
      assertThat(a.joinedIf(flag)).isEqualTo(b.joinedIf(flag));
    }
  }
}
