package io.github.sessionpertask.capture;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import io.github.sessionpertask.Limit;
import io.github.sessionpertask.Limits;
import io.github.sessionpertask.Trap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/**
 * What the engine believes of code, where code is tangled, deep or long. In the code {@code c} is a
 * connection that {@code use} touches, and {@code n} a number.
 */
@RunWith(JUnit4.class)
public final class CaptureProbeTest {

  /** Generous: what is asked for is an end, not a speed. */
  private static final double SECONDS = 30;

  /** The members of the probed class start on line 7. */
  private static final String PROBED =
      """
      import java.sql.*;
      import java.util.*;
      import java.util.concurrent.*;
      abstract class Probed {
        ExecutorService pool;
        static void use(Connection c) { try { c.nativeSQL("x"); } catch (SQLException e) { } }
      %s
      }
      """;

  @Rule public final Limits limits = new Limits();

  // --- the probe itself

  @Test
  public void twoTasksOverOneSessionMeet() {
    assertThat(
            conflicts(
                """
                void m(Connection c) {
                  pool.execute(() -> use(c));
                  pool.execute(() -> use(c));
                }
                """))
        .containsExactly("SIBLINGS c line 8 / line 9", "SIBLINGS c line 9 / line 8");
  }

  @Test
  public void taskMeetsItselfItsStarterAndTheEndOfItsSession() {
    assertThat(
            conflicts(
                """
                Connection c;
                void m(int n) throws Exception {
                  for (int i = 0; i < n; i++) {
                    pool.execute(() -> use(c));
                  }
                  use(c);
                  c.close();
                }
                """))
        .containsExactly(
            "AGAIN c line 10 / line 10",
            "CALLS c line 10 / line 10",
            "STARTER c line 10 / line 12",
            "END c line 10 / line 13");
  }

  @Test
  public void joinedTaskMeetsNobody() {
    assertThat(
            conflicts(
                """
                void m(Connection c) throws Exception {
                  pool.submit(() -> use(c)).get();
                  use(c);
                }
                """))
        .isEmpty();
  }

  // --- recursion

  @Test
  public void methodThatForksAndCallsItselfMeetsItsEarlierTasks() {
    assertThat(
            conflicts(
                """
                void m(Connection c, int n) {
                  pool.execute(() -> use(c));
                  if (n > 0) m(c, n - 1);
                }
                """))
        .containsExactly("AGAIN c line 8 / line 9");
  }

  @Test
  public void taskOfARecursiveMethodMeetsTheUseOfItsCaller() {
    assertThat(
            conflicts(
                """
                void m(Connection c, int n) {
                  if (n > 0) m(c, n - 1); else pool.execute(() -> use(c));
                }
                void caller(Connection c) {
                  m(c, 3);
                  use(c);
                }
                """))
        .contains("STARTER c line 8 / line 12");
  }

  @Test
  public void taskOfMutuallyRecursiveMethodsMeetsTheUseOfEitherCaller() {
    for (String called : List.of("a", "b")) {
      assertThat(
              conflicts(
                  """
                  void a(Connection c, int n) {
                    if (n > 0) b(c, n - 1); else pool.execute(() -> use(c));
                  }
                  void b(Connection c, int n) { a(c, n); }
                  void caller(Connection c) {
                    CALLED(c, 3);
                    use(c);
                  }
                  """
                      .replace("CALLED", called)))
          .containsExactly("STARTER c line 8 / line 13");
    }
  }

  @Test
  public void mutualRecursionThatJoinsMeetsNobody() {
    assertThat(
            conflicts(
                """
                void a(Connection c, int n) throws Exception {
                  pool.submit(() -> use(c)).get();
                  if (n > 0) b(c, n - 1);
                }
                void b(Connection c, int n) throws Exception { a(c, n); use(c); }
                """))
        .isEmpty();
  }

  @Test
  public void recursiveTaskThatComputesBesideItsForkMeetsIt() {
    assertThat(
            conflicts(
                """
                static class Sum extends RecursiveTask<Integer> {
                  final Connection c;
                  final int n;
                  Sum(Connection c, int n) { this.c = c; this.n = n; }
                  @Override protected Integer compute() {
                    if (n < 2) { use(c); return 1; }
                    Sum left = new Sum(c, n / 2);
                    Sum right = new Sum(c, n / 2);
                    left.fork();
                    int some = right.compute();
                    return some + left.join();
                  }
                }
                """))
        .contains("STARTER c line 13 / line 16");
  }

  @Test
  public void taskThatForksItsLikeInALoopMeetsThem() {
    assertThat(
            conflicts(
                """
                void walk(Connection c, int n) {
                  use(c);
                  for (int i = 0; i < n; i++) {
                    int child = i;
                    pool.execute(() -> walk(c, child));
                  }
                }
                """))
        .contains("AGAIN c line 11 / line 11");
  }

  // --- depth

  @Test
  public void sessionIsFollowedThroughThirtyCalls() {
    assertThat(conflicts(chainOfCalls(30))).containsExactly("STARTER c line 39 / line 40");
  }

  @Test
  @Limit("calls nested deeper than forty are not followed")
  public void sessionIsFollowedThroughSixtyCalls() {
    assertThat(conflicts(chainOfCalls(60))).containsExactly("STARTER c line 69 / line 70");
  }

  @Test
  public void deepCallerDoesNotHideWhatAShallowOneSees() {
    assertThat(
            conflicts(
                repeat(60, "void m@(Connection c) { m#(c); }\n")
                    + "void m60(Connection c) { pool.execute(() -> use(c)); }\n"
                    + "void caller(Connection c) {\n  m30(c);\n  use(c);\n}\n"))
        .contains("STARTER c line 67 / line 70");
  }

  @Test
  public void chainOfAThousandCallsEnds() {
    assertEnds(chainOfCalls(1000));
  }

  private static String chainOfCalls(int length) {
    return repeat(length, "void m@(Connection c) { m#(c); }\n")
        + "void m%d(Connection c) { use(c); }\n".formatted(length)
        + "void caller(Connection c) {\n  pool.execute(() -> m0(c));\n  use(c);\n}\n";
  }

  @Test
  public void whatStandsInThreeHundredNestedStatementsIsMet() {
    for (String open :
        List.of(
            "{",
            "if (n > 1) {",
            "while (n > 1) {",
            "for (int i@ = 0; i@ < n; i@++) {",
            "for (String s@ : List.<String>of()) {",
            "synchronized (this) {",
            "switch (n) { case 1:",
            "label@: {",
            "class Local@ { void m() {} }; {")) {
      String code =
          "void m(Connection c, int n) {\npool.execute(() -> use(c));\n"
              + repeat(300, open)
              + "use(c);"
              + "}".repeat(300)
              + "}";
      assertWithMessage(open).that(conflicts(code)).containsExactly("STARTER c line 8 / line 9");
    }
  }

  @Test
  public void whatStandsInNestedTryStatementsIsMet() {
    String code =
        "void m(Connection c, int n) {\npool.execute(() -> use(c));\n"
            + repeat(300, "try {")
            + "use(c);"
            + "} finally { n++; }".repeat(300)
            + "}";
    assertThat(conflicts(code)).containsExactly("STARTER c line 8 / line 9");
  }

  @Test
  public void whatStandsInNestedFinallyBlocksIsMet() {
    String code =
        "void m(Connection c, int n) {\npool.execute(() -> use(c));\n"
            + repeat(10, "try { if (n > @) return; } finally {")
            + "use(c);"
            + "}".repeat(10)
            + "}";
    assertThat(conflicts(code)).containsExactly("STARTER c line 8 / line 9");
  }

  @Test
  public void whatStandsInDeepExpressionsIsMet() {
    for (String expression :
        List.of(
            "id(".repeat(300) + "c" + ")".repeat(300),
            "(".repeat(300) + "c" + ")".repeat(300),
            "(Connection) ".repeat(300) + "c",
            repeat(300, "n > @ ? c : ") + "c",
            repeat(300, "switch (n) { case @ -> c; default -> ") + "c;" + "};".repeat(299) + "}",
            "n" + " + n".repeat(300) + " > 0 ? c : c",
            "is(c)" + " && is(c)".repeat(300) + " ? c : c",
            "new StringBuilder()" + ".append(n)".repeat(300) + " == null ? c : c")) {
      String code =
          "Connection id(Connection c) { return c; } boolean is(Connection c) { return true; }\n"
              + "void m(Connection c, int n) {\npool.execute(() -> use(c));\nuse("
              + expression
              + "); }";
      assertWithMessage(expression)
          .that(conflicts(code))
          .containsExactly("STARTER c line 9 / line 10");
    }
  }

  @Test
  public void whatStandsInNestedLambdasIsMet() {
    String code =
        "void m(Connection c) {\n"
            + repeat(20, "pool.execute(() -> {\n")
            + "use(c);"
            + "});".repeat(20)
            + "\nuse(c); }";
    assertThat(conflicts(code)).containsExactly("STARTER c line 27 / line 29");
  }

  // --- length

  @Test
  public void methodOfThreeThousandStatementsIsAnalysed() {
    for (String statement : List.of("use(c);\n", "if (n > @) use(c);\n")) {
      CaptureProbe probe =
          assertEnds(
              "void m(Connection c, int n) {\npool.execute(() -> use(c));\n"
                  + repeat(3000, statement)
                  + "}");
      assertWithMessage(statement).that(probe.conflicts()).hasSize(3000);
    }
  }

  @Test
  public void methodOfThousandLoopsAndTryStatementsIsAnalysed() {
    String both = "while (n > @) use(c);\ntry { use(c); } finally { n++; }\n";
    CaptureProbe probe =
        assertEnds(
            "void m(Connection c, int n) {\npool.execute(() -> use(c));\n"
                + repeat(1000, both)
                + "}");
    assertThat(probe.conflicts()).hasSize(2000);
  }

  @Test
  public void switchOfThreeThousandCasesIsAnalysed() {
    CaptureProbe probe =
        assertEnds(
            "void m(Connection c, int n) {\npool.execute(() -> use(c));\nswitch (n) {\n"
                + repeat(3000, "case @: use(c); break;\n")
                + "} }");
    assertThat(probe.conflicts()).hasSize(3000);
  }

  @Test
  public void thousandLocalVariablesAreAnalysed() {
    CaptureProbe probe =
        assertEnds(
            "void m(Connection c, int n) {\npool.execute(() -> use(c));\n"
                + repeat(1000, "Connection c@ = n > @ ? c : null; if (n > @) use(c@);\n")
                + "}");
    assertThat(probe.conflicts()).hasSize(1000);
  }

  @Test
  public void thousandLambdasAreAnalysed() {
    assertThat(
            assertEnds(
                    "void m(Connection c, List<String> n) {\npool.execute(() -> use(c));\n"
                        + "n.forEach(each -> n.size());\n".repeat(1000)
                        + "use(c); }")
                .conflicts())
        .containsExactly("STARTER c line 8 / line 1009");
  }

  @Test
  public void threeHundredForksOfOneSessionAllMeetSome() {
    CaptureProbe probe =
        assertEnds("void m(Connection c) {\n" + "pool.execute(() -> use(c));\n".repeat(300) + "}");
    Set<String> forks =
        probe.conflicts().stream()
            .map(conflict -> conflict.substring(0, conflict.indexOf(" /")))
            .collect(Collectors.toSet());
    assertThat(forks).hasSize(300);
  }

  @Test
  public void stagesOfALongChainMeetNobody() {
    assertThat(
            assertEnds(
                    "void m(Connection c) {\n"
                        + "CompletableFuture<Void> f = CompletableFuture.runAsync(() -> use(c));\n"
                        + "f = f.thenRun(() -> use(c));\n".repeat(300)
                        + "f.join(); use(c); }")
                .conflicts())
        .isEmpty();
  }

  // --- tangles

  @Test
  public void callsThatFanOutAndMeetAgainEnd() {
    assertThat(
            assertEnds(
                    repeat(30, "void m@(Connection c) { m#(c); m#(c); }\n")
                        + "void m30(Connection c) { pool.execute(() -> use(c)); }\n")
                .conflicts())
        .isNotEmpty();
  }

  @Test
  public void methodsThatAllCallEachOtherEnd() {
    String calls = repeat(10, "if (n > @) m@(c, n - 1);");
    assertThat(
            assertEnds(
                    repeat(10, "void m@(Connection c, int n) { use(c); " + calls + "}\n")
                        + "void caller(Connection c) {\npool.execute(() -> m0(c, 3));\nuse(c); }")
                .conflicts())
        .contains("STARTER c line 18 / line 19");
  }

  @Test
  public void methodsThatAllForkAndCallEachOtherEnd() {
    String calls = repeat(4, "if (n > @) m@(c, n - 1);");
    assertThat(
            assertEnds(
                    repeat(
                        4,
                        "void m@(Connection c, int n) { pool.execute(() -> use(c)); "
                            + calls
                            + "}\n"))
                .conflicts())
        .isNotEmpty();
  }

  @Test
  public void loopsInLoopsThatForkEnd() {
    assertThat(
            assertEnds(
                    "void m(Connection c, int n) {\n"
                        + repeat(
                            12, "for (int i@ = 0; i@ < n; i@++) { pool.execute(() -> use(c));\n")
                        + "}".repeat(13))
                .conflicts())
        .contains("AGAIN c line 19 / line 19");
  }

  @Test
  public void functionsThatRunFunctionsEnd() {
    assertThat(
            assertEnds(
                    "void once(Runnable r) { r.run(); }\n"
                        + "void twice(Runnable r) { once(r); once(r); }\n"
                        + "void m(Connection c) {\npool.execute(() -> use(c));\n"
                        + "twice(() -> {".repeat(10)
                        + "use(c);"
                        + "});".repeat(10)
                        + "}")
                .conflicts())
        .containsExactly("STARTER c line 10 / line 11");
  }

  @Test
  public void objectsThatCallThemselvesThroughAnInterfaceEnd() {
    assertThat(
            assertEnds(
                    """
                    interface Step { void go(Step next, Connection c); }
                    static class Both implements Step {
                      public void go(Step next, Connection c) {
                        use(c);
                        next.go(next, c);
                        next.go(this, c);
                      }
                    }
                    void m(Connection c) {
                      Step step = new Both();
                      pool.execute(() -> step.go(step, c));
                      step.go(step, c);
                    }
                    """)
                .conflicts())
        .contains("STARTER c line 17 / line 18");
  }

  // --- failures

  @Test
  public void failureInOneMethodIsToldOnceAndTheRestGoesOn() {
    CaptureProbe probe =
        CaptureProbe.of(
            PROBED.formatted(
                """
                void broken(Connection c) {
                  pool.execute(() -> use(c));
                  trap();
                  use(c);
                }
                void trap() {}
                void sound(Connection c) {
                  pool.execute(() -> use(c));
                  use(c);
                }
                void caller(Connection c) {
                  broken(c);
                  broken(c);
                }
                """),
            Trap::set);
    assertThat(probe.failures())
        .containsExactly("broken: java.lang.IllegalStateException: trapped");
    assertThat(probe.conflicts()).containsExactly("STARTER c line 14 / line 15");
  }

  @Test
  public void failureInALambdaIsToldOnceAndItsMethodGoesOn() {
    CaptureProbe probe =
        CaptureProbe.of(
            PROBED.formatted(
                """
                void m(Connection c) {
                  pool.execute(() -> { trap(); use(c); });
                  pool.execute(() -> use(c));
                  use(c);
                }
                void trap() {}
                """),
            Trap::set);
    assertThat(probe.failures())
        .containsExactly("a lambda: java.lang.IllegalStateException: trapped");
    assertThat(probe.conflicts()).containsExactly("STARTER c line 9 / line 10");
  }

  // --- asking

  private static Iterable<String> conflicts(String members) {
    return assertEnds(members).conflicts();
  }

  private static CaptureProbe assertEnds(String members) {
    CaptureProbe probe = CaptureProbe.of(PROBED.formatted(members));
    assertThat(probe.failures()).isEmpty();
    assertWithMessage("seconds").that(probe.seconds()).isLessThan(SECONDS);
    return probe;
  }

  /** The pattern many times, with {@code @} for the number and {@code #} for the next one. */
  private static String repeat(int times, String pattern) {
    return IntStream.range(0, times)
        .mapToObj(i -> pattern.replace("@", "" + i).replace("#", "" + (i + 1)))
        .collect(Collectors.joining());
  }
}
