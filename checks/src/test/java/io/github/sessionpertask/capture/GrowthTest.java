package io.github.sessionpertask.capture;

import static com.google.common.truth.Truth.assertWithMessage;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/**
 * Code that is twice as long, or twice as deep, takes about twice the work. Counted are steps
 * rather than seconds, so that the answer is the same on every machine.
 */
@RunWith(JUnit4.class)
public final class GrowthTest {

  private static final double MOST = 2.6;

  private static final String PROBED =
      """
      import java.sql.*;
      import java.util.*;
      import java.util.concurrent.*;
      abstract class Probed {
        ExecutorService pool;
        static void use(Connection c) { try { c.nativeSQL("x"); } catch (SQLException e) { } }
        static Connection open() { return null; }
      %s
      }
      """;

  @Test
  public void statements() {
    grows("void m(Connection c) { pool.execute(() -> use(c));", "use(c);", "}", 200);
  }

  @Test
  public void tasks() {
    grows("void m(Connection c) {", "pool.execute(() -> use(c));", "}", 200);
  }

  @Test
  public void tasksWithSessionsOfTheirOwn() {
    grows("void m() {", "{ Connection c = open(); pool.execute(() -> use(c)); }", "}", 200);
  }

  @Test
  public void stages() {
    grows(
        "Object m(Connection c) { return CompletableFuture.runAsync(() -> use(c))",
        ".thenRun(() -> use(c))",
        "; }",
        100);
  }

  @Test
  public void methods() {
    grows("", "void m@(Connection c) { pool.execute(() -> use(c)); use(c); }", "", 100);
  }

  @Test
  public void nestedBranches() {
    nests("if (c != null) {", "use(c);", "} else { use(c); }", 40);
  }

  @Test
  public void nestedLoops() {
    nests("for (int i@ = 0; i@ < 3; i@++) {", "pool.execute(() -> use(c));", "}", 12);
  }

  @Test
  public void nestedLoopsThatOpenSessions() {
    nests(
        "for (int i@ = 0; i@ < 3; i@++) { Connection c@ = open(); pool.execute(() -> use(c@));",
        "",
        "}",
        8);
  }

  @Test
  public void nestedTryBlocks() {
    nests("try { if (c == null) return;", "use(c);", "} finally { use(c); }", 20);
  }

  @Test
  public void nestedFinallyBlocks() {
    nests("try { if (c == null) return; use(c); } finally {", "use(c);", "}", 12);
  }

  @Test
  public void nestedCatchClauses() {
    nests("try { use(c); } catch (RuntimeException e@) {", "use(c);", "}", 20);
  }

  @Test
  public void nestedTasks() {
    // All that is inside a task is known of it, up to the size of a trace.
    nests("pool.execute(() -> { use(c);", "use(c);", "});", 32);
  }

  @Test
  public void nestedCallbacks() {
    nests("List.of(1).forEach(x@ -> {", "pool.execute(() -> use(c));", "});", 6);
  }

  @Test
  public void chainOfCalls() {
    assertGrowth(chain(10), chain(20));
  }

  private static String chain(int length) {
    return repeat(length, "void m@(Connection c) { use(c); m#(c); }\n")
        + "void m%d(Connection c) { pool.execute(() -> use(c)); }\n".formatted(length);
  }

  private static void grows(String before, String each, String after, int times) {
    assertGrowth(before + repeat(times, each) + after, before + repeat(2 * times, each) + after);
  }

  private static void nests(String open, String inside, String close, int depth) {
    assertGrowth(nested(open, inside, close, depth), nested(open, inside, close, 2 * depth));
  }

  private static String nested(String open, String inside, String close, int depth) {
    return "void m(Connection c) { pool.execute(() -> use(c));"
        + repeat(depth, open)
        + inside
        + close.repeat(depth)
        + "}";
  }

  /** The text again and again, with its number for {@code @}, and the next for {@code #}. */
  private static String repeat(int times, String text) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < times; i++) {
      all.append(text.replace("@", "" + i).replace("#", "" + (i + 1))).append('\n');
    }
    return all.toString();
  }

  private static void assertGrowth(String once, String twice) {
    CaptureProbe small = CaptureProbe.of(PROBED.formatted(once));
    CaptureProbe large = CaptureProbe.of(PROBED.formatted(twice));
    assertWithMessage("failures").that(large.failures()).isEmpty();
    assertWithMessage("work").that(small.work()).isGreaterThan(0L);
    double growth = (double) large.work() / small.work();
    assertWithMessage("%s steps, then %s", small.work(), large.work())
        .that(growth)
        .isLessThan(MOST);
  }
}
