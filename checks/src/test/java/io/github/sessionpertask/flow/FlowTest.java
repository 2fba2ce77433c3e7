package io.github.sessionpertask.flow;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.truth.IterableSubject;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.code.Types;
import io.github.sessionpertask.Limits;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/**
 * The ways through real bodies. In the bodies {@code at("x")} passes a label, {@code c()} is a
 * condition of which nothing is known, and {@code n} a number.
 */
@RunWith(JUnit4.class)
public final class FlowTest {

  @Rule public final Limits limits = new Limits();

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static StandardJavaFileManager files;

  private List<String> events = List.of();

  @BeforeClass
  public static void open() {
    files = COMPILER.getStandardFileManager(null, Locale.ROOT, UTF_8);
  }

  @AfterClass
  public static void close() throws IOException {
    files.close();
  }

  // --- straight on, and branches

  @Test
  public void statementsFollowEachOther() throws IOException {
    assertWays("at(\"a\"); at(\"b\");").containsExactly("a b");
  }

  @Test
  public void bothBranchesOfIfReachWhatFollows() throws IOException {
    assertWays("if (at(\"c\")) at(\"a\"); else at(\"b\"); at(\"z\");")
        .containsExactly("c a z", "c b z");
  }

  @Test
  public void ifWithoutElseMayBePassedBy() throws IOException {
    assertWays("if (c()) at(\"a\"); at(\"z\");").containsExactly("z", "a z");
  }

  @Test
  public void branchThatReturnsDoesNotReachWhatFollows() throws IOException {
    assertWays("if (c()) { at(\"a\"); return; } at(\"z\");").containsExactly("a", "z");
  }

  @Test
  public void branchThatThrowsReachesNothing() throws IOException {
    assertWays("if (c()) { at(\"a\"); throw new IllegalStateException(); } at(\"z\");")
        .containsExactly("z");
  }

  @Test
  public void conditionIsKnownInItsBranches() throws IOException {
    ways("if (c()) { at(\"a\"); } else { at(\"b\"); }");
    assertThat(events).containsExactly("(c()) is true", "(c()) is false").inOrder();
  }

  @Test
  public void branchesOfAnExpressionAreJoined() throws IOException {
    assertWays("boolean b = c() ? at(\"a\") : at(\"b\"); at(\"z\");").containsExactly("a z", "b z");
  }

  @Test
  public void bodyOfALambdaIsNotWalkedWhereItStands() throws IOException {
    assertWays("Runnable r = () -> at(\"a\"); at(\"z\");").containsExactly("z");
  }

  @Test
  public void localClassIsToldAndNotWalked() throws IOException {
    assertWays("class Inner { void m() { at(\"a\"); } } at(\"z\");").containsExactly("z");
    assertThat(events).containsExactly("class Inner");
  }

  @Test
  public void bodyThatOnlyThrowsNeverReturns() throws IOException {
    assertWays("at(\"a\"); throw new Exception();").isEmpty();
  }

  @Test
  public void assertionIsEvaluated() throws IOException {
    assertWays("assert at(\"a\"); at(\"z\");").containsExactly("a z");
  }

  @Test
  public void lambdaWithAnExpressionReturnsIt() throws IOException {
    PathProbe[] probe = new PathProbe[1];
    Tree method = body("Runnable r = () -> at(\"a\");", probe);
    AtomicReference<Tree> code = new AtomicReference<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
        code.set(lambda.getBody());
        return null;
      }
    }.scan(method, null);
    assertThat(probe[0].ways(code.get())).containsExactly("a");
  }

  // --- loops

  @Test
  public void whileLoopMayBePassedBy() throws IOException {
    assertWays("while (c()) at(\"a\"); at(\"z\");").containsExactly("z", "a z");
  }

  @Test
  public void conditionOfAWhileLoopIsEvaluatedBeforeItIsLeft() throws IOException {
    assertWays("while (at(\"c\")) at(\"a\"); at(\"z\");").containsExactly("c z", "c a z");
  }

  @Test
  public void conditionOfAForLoopIsEvaluatedBeforeItIsLeft() throws IOException {
    assertWays("for (at(\"i\"); at(\"c\"); at(\"u\")) at(\"b\"); at(\"z\");")
        .containsExactly("i c z", "i c b u z");
  }

  @Test
  public void conditionOfALoopThatReturnsInItsBodyIsEvaluated() throws IOException {
    assertWays("while (at(\"c\")) { at(\"a\"); return; } at(\"z\");").containsExactly("c z", "c a");
  }

  @Test
  public void doLoopRunsOnceAndThenItsCondition() throws IOException {
    assertWays("do at(\"b\"); while (at(\"c\")); at(\"z\");").containsExactly("b c z");
  }

  @Test
  public void loopOverElementsMayBePassedBy() throws IOException {
    assertWays("for (String e : List.of(\"x\")) at(\"a\"); at(\"z\");")
        .containsExactly("z", "e a z");
  }

  @Test
  public void whatASecondIterationDoesIsMet() throws IOException {
    assertThat(labels("for (;;) { if (at(\"a\")) { at(\"b\"); return; } at(\"c\"); }"))
        .containsExactly("a", "b", "c");
    assertWays("for (;;) { if (at(\"a\")) { at(\"b\"); return; } at(\"c\"); }")
        .containsExactly("a b", "a c b");
  }

  @Test
  public void breakLeavesTheInnerLoop() throws IOException {
    assertWays("while (c()) { while (true) { at(\"a\"); break; } at(\"b\"); } at(\"z\");")
        .containsExactly("z", "a b z");
  }

  @Test
  public void labelledBreakLeavesTheOuterLoop() throws IOException {
    assertWays("out: while (true) { while (true) { at(\"a\"); break out; } } at(\"z\");")
        .containsExactly("a z");
  }

  @Test
  public void continueGoesOnWithTheCondition() throws IOException {
    assertWays("while (c()) { at(\"a\"); if (c()) continue; at(\"b\"); } at(\"z\");")
        .containsExactly("z", "a z", "a b z");
  }

  @Test
  public void continueOfAForLoopRunsItsUpdate() throws IOException {
    assertWays("for (; c(); at(\"u\")) { at(\"a\"); if (c()) continue; at(\"b\"); } at(\"z\");")
        .containsExactly("z", "a u z", "a b u z", "a u b z");
  }

  @Test
  public void continueOfADoLoopRunsItsCondition() throws IOException {
    assertWays("do { at(\"a\"); if (c()) continue; at(\"b\"); } while (at(\"c\")); at(\"z\");")
        .containsExactly("a c z", "a b c z", "a c b z");
  }

  @Test
  public void labelledContinueGoesOnWithTheOuterLoop() throws IOException {
    assertWays(
            "out: while (c()) { while (true) { at(\"a\"); if (c()) continue out; at(\"b\"); } }"
                + " at(\"z\");")
        .containsExactly("z", "a z", "a b z");
  }

  @Test
  public void labelledBlockIsLeftByItsBreak() throws IOException {
    assertWays("out: { at(\"a\"); if (c()) break out; at(\"b\"); } at(\"z\");")
        .containsExactly("a z", "a b z");
  }

  @Test
  public void infiniteLoopIsLeftByItsBreakAlone() throws IOException {
    assertWays("while (true) { at(\"a\"); if (c()) break; at(\"b\"); } at(\"z\");")
        .containsExactly("a z", "a b z");
    assertWays("for (;;) { at(\"a\"); if (c()) break; at(\"b\"); } at(\"z\");")
        .containsExactly("a z", "a b z");
    assertWays("do { at(\"a\"); if (c()) break; at(\"b\"); } while (true); at(\"z\");")
        .containsExactly("a z", "a b z");
  }

  @Test
  public void infiniteLoopWithoutBreakNeverReturns() throws IOException {
    assertWays("while ((true)) { at(\"a\"); }").isEmpty();
  }

  @Test
  public void doLoopWhoseBodyReturnsIsNotLeftAtItsEnd() throws IOException {
    assertWays("do { at(\"a\"); if (c()) return; else return; } while (c());").containsExactly("a");
  }

  @Test
  public void loopTellsItsRoundsAndWhatEachIterationHasPassed() throws IOException {
    ways("for (String e : List.of(\"x\")) { at(\"a\"); }");
    assertThat(events).contains("round");
    assertThat(events).contains("end of loop after [e a]");
  }

  // --- switches

  @Test
  public void groupsOfASwitchFallThrough() throws IOException {
    assertWays(
            "switch (n) { case 1: at(\"a\"); case 2: at(\"b\"); break; case 3: at(\"c\"); break;"
                + " default: at(\"d\"); } at(\"z\");")
        .containsExactly("a b z", "b z", "c z", "d z");
  }

  @Test
  public void switchWithoutDefaultMayBePassedBy() throws IOException {
    assertWays("switch (n) { case 1: at(\"a\"); break; case 2: at(\"b\"); } at(\"z\");")
        .containsExactly("a z", "b z", "z");
  }

  @Test
  public void defaultInTheMiddleFallsThroughToo() throws IOException {
    assertWays("switch (n) { case 1: at(\"a\"); default: at(\"d\"); case 2: at(\"b\"); }")
        .containsExactly("a d b", "d b", "b");
  }

  @Test
  public void rulesDoNotFallThrough() throws IOException {
    assertWays(
            "switch (n) { case 1, 2 -> at(\"a\"); case 3 -> { at(\"b\"); } default -> throw new"
                + " IllegalStateException(); } at(\"z\");")
        .containsExactly("a z", "b z");
  }

  @Test
  public void rulesWithoutDefaultMayBePassedBy() throws IOException {
    assertWays("switch (n) { case 1 -> at(\"a\"); } at(\"z\");").containsExactly("z", "a z");
  }

  @Test
  public void selectorIsEvaluatedFirst() throws IOException {
    assertWays("switch (number(at(\"s\"))) { case 1 -> at(\"a\"); default -> at(\"b\"); }")
        .containsExactly("s a", "s b");
  }

  @Test
  public void switchExpressionGoesByOneOfItsRules() throws IOException {
    assertWays(
            "boolean b = switch (n) { case 1 -> at(\"a\"); case 2 -> { at(\"b\"); yield at(\"y\");"
                + " } default -> throw new IllegalStateException(); }; at(\"z\");")
        .containsExactly("a z", "b y z");
  }

  @Test
  public void switchExpressionWithGroupsYields() throws IOException {
    assertWays(
            "boolean b = switch (n) { case 1: at(\"a\"); default: at(\"b\"); yield c(); };"
                + " at(\"z\");")
        .containsExactly("a b z", "b z");
  }

  @Test
  public void yieldPassesThroughAnInnerSwitchStatement() throws IOException {
    assertWays(
            "boolean b = switch (n) { default -> { switch (n) { case 1: at(\"a\"); yield c();"
                + " default: at(\"b\"); } at(\"x\"); yield c(); } }; at(\"z\");")
        .containsExactly("a z", "b x z");
  }

  @Test
  public void exhaustiveSwitchExpressionIsNotPassedBy() throws IOException {
    assertWays(
            "enum Side { L, R } Side s = Side.L; boolean b = switch (s) { case L -> at(\"a\"); case"
                + " R -> at(\"b\"); }; at(\"z\");")
        .containsExactly("a z", "b z");
  }

  @Test
  public void continueInASwitchGoesOnWithTheLoop() throws IOException {
    assertWays(
            "while (c()) { switch (n) { case 1: at(\"a\"); continue; case 2: at(\"b\"); break;"
                + " default: return; } at(\"x\"); break; } at(\"z\");")
        .containsExactly("z", "a z", "b x z", "a b x z", "", "a");
  }

  // --- exceptions

  @Test
  public void throwGoesToTheFirstClauseThatCatchesIt() throws IOException {
    assertWays(
            "try { at(\"a\"); throw new java.io.FileNotFoundException(); }"
                + " catch (java.io.IOException e) { at(\"io\"); }"
                + " catch (Exception e) { at(\"any\"); } at(\"z\");")
        .containsExactly("a io z", "? io z", "? any z");
  }

  @Test
  public void throwGoesToOneOfSeveralTypesOfAClause() throws IOException {
    assertWays(
            "try { at(\"a\"); throw new IllegalStateException(); }"
                + " catch (IllegalArgumentException | IllegalStateException e) { at(\"b\"); }")
        .containsExactly("a b", "? b");
  }

  @Test
  public void throwPassesClausesThatDoNotCatchIt() throws IOException {
    assertWays(
            "try { try { at(\"a\"); throw new IllegalStateException(); }"
                + " catch (IllegalArgumentException e) { at(\"no\"); } at(\"x\"); }"
                + " catch (IllegalStateException e) { at(\"b\"); } at(\"z\");")
        .containsAtLeast("a b z", "? no x z");
  }

  @Test
  public void throwPassesClausesThatDoNotCatchItAndNothingElse() throws IOException {
    assertThat(
            ways(
                "try { try { at(\"a\"); throw new IllegalStateException(); }"
                    + " catch (IllegalArgumentException e) { at(\"no\"); } }"
                    + " catch (IllegalStateException e) { at(\"b\"); }"))
        .doesNotContain("a no");
  }

  @Test
  public void clauseIsNotGuardedByItsOwnTry() throws IOException {
    assertWays(
            "try { at(\"a\"); throw new IllegalStateException(); }"
                + " catch (IllegalStateException e) { at(\"b\"); throw e; }"
                + " catch (RuntimeException e) { at(\"c\"); }")
        .containsExactly("? c");
  }

  @Test
  public void blockThatEndsByItselfSkipsItsClauses() throws IOException {
    assertWays("try { at(\"a\"); } catch (RuntimeException e) { at(\"b\"); } at(\"z\");")
        .containsExactly("a z", "? b z");
  }

  @Test
  public void clauseIsToldInWhichStatesTheBlockIsLeft() throws IOException {
    ways("try { at(\"a\"); if (c()) return; at(\"b\"); } catch (RuntimeException e) { }");
    assertThat(events).contains("block left by [a, a b]");
  }

  // --- finally

  @Test
  public void finallyRunsAfterTheBlock() throws IOException {
    assertWays("try { at(\"a\"); } finally { at(\"f\"); } at(\"z\");").containsExactly("a f z");
  }

  @Test
  public void finallyRunsBeforeAReturn() throws IOException {
    assertWays("try { at(\"a\"); if (c()) return; at(\"b\"); } finally { at(\"f\"); } at(\"z\");")
        .containsExactly("a f", "a b f z");
  }

  @Test
  public void nestedFinallyBlocksRunFromTheInsideOut() throws IOException {
    assertWays(
            "try { try { at(\"a\"); if (c()) return; at(\"b\"); } finally { at(\"f\"); } at(\"c\");"
                + " } finally { at(\"g\"); } at(\"z\");")
        .containsExactly("a f g", "a b f c g z");
  }

  @Test
  public void finallyRunsAfterAClauseThatReturns() throws IOException {
    assertWays(
            "try { at(\"a\"); throw new IllegalStateException(); }"
                + " catch (IllegalStateException e) { at(\"b\"); return; }"
                + " finally { at(\"f\"); }")
        .containsExactly("a b f", "? b f");
  }

  @Test
  public void finallyRunsBeforeAThrowGoesOn() throws IOException {
    assertWays(
            "try { try { at(\"a\"); throw new IllegalStateException(); } finally { at(\"f\"); } }"
                + " catch (IllegalStateException e) { at(\"b\"); } at(\"z\");")
        .containsExactly("a f b z", "? b z");
  }

  @Test
  public void finallyThatReturnsEndsAThrow() throws IOException {
    assertWays(
            "try { at(\"a\"); throw new IllegalStateException(); } finally { at(\"f\"); return; }")
        .containsExactly("a f");
  }

  @Test
  public void finallyThatReturnsReplacesAReturn() throws IOException {
    assertWays("try { at(\"a\"); if (c()) return; at(\"b\"); } finally { at(\"f\"); return; }")
        .containsExactly("a f", "a b f");
  }

  @Test
  public void breakAndContinueRunTheFinallyBlocksThatTheyLeave() throws IOException {
    assertWays(
            "while (true) { try { at(\"a\"); if (c()) break; at(\"b\"); } finally { at(\"f\"); }"
                + " at(\"x\"); } at(\"z\");")
        .containsExactly("a f z", "a b f x z");
    assertWays(
            "while (c()) { try { at(\"a\"); if (c()) continue; at(\"b\"); } finally { at(\"f\"); }"
                + " at(\"x\"); } at(\"z\");")
        .containsExactly("z", "a f z", "a b f x z", "a f b x z");
  }

  @Test
  public void breakInsideATryDoesNotRunAFinallyAroundItsLoop() throws IOException {
    assertWays(
            "try { while (true) { at(\"a\"); break; } at(\"b\"); } finally { at(\"f\"); }"
                + " at(\"z\");")
        .containsExactly("a b f z");
  }

  @Test
  public void finallyOfABlockThatNeverEndsIsWalkedAndNotPassed() throws IOException {
    assertWays("try { while (true) { at(\"a\"); } } finally { if (at(\"f\")) { class Seen {} } }")
        .isEmpty();
    assertThat(events).contains("class Seen");
  }

  @Test
  public void infiniteLoopIsNotLeftThroughFinally() throws IOException {
    assertWays("while (true) { try { at(\"a\"); } finally { at(\"f\"); } }").isEmpty();
  }

  // --- resources

  @Test
  public void resourcesAreClosedInReverseOrder() throws IOException {
    assertWays("try (var r = open(at(\"r\")); var s = open(at(\"s\"))) { at(\"a\"); } at(\"z\");")
        .containsExactly("r s a close-s close-r z");
  }

  @Test
  public void resourceThatWasOpenBeforeIsClosedToo() throws IOException {
    assertWays("var r = open(at(\"r\")); try (r) { at(\"a\"); } at(\"z\");")
        .containsExactly("r a close-r z");
  }

  @Test
  public void resourcesAreClosedBeforeAReturn() throws IOException {
    assertWays(
            "try (var r = open(at(\"r\"))) { at(\"a\"); if (c()) return; at(\"b\"); } at(\"z\");")
        .containsExactly("r a close-r", "r a b close-r z");
  }

  @Test
  public void resourcesAreClosedBeforeAClauseAndFinally() throws IOException {
    assertWays(
            "try (var r = open(at(\"r\"))) { at(\"a\"); throw new IllegalStateException(); }"
                + " catch (IllegalStateException e) { at(\"b\"); } finally { at(\"f\"); }")
        .containsExactly("r a close-r b f", "? b f");
  }

  // --- monitors

  @Test
  public void monitorIsGivenBackAtTheEndOfItsBlock() throws IOException {
    assertWays("synchronized (this) { at(\"a\"); } at(\"z\");").containsExactly("lock a unlock z");
  }

  @Test
  public void monitorIsGivenBackBeforeAReturnAndABreak() throws IOException {
    assertWays("synchronized (this) { at(\"a\"); if (c()) return; at(\"b\"); } at(\"z\");")
        .containsExactly("lock a unlock", "lock a b unlock z");
    assertWays("while (true) { synchronized (this) { at(\"a\"); break; } } at(\"z\");")
        .containsExactly("lock a unlock z");
  }

  @Test
  public void monitorIsGivenBackBeforeAThrowIsCaught() throws IOException {
    assertWays(
            "try { synchronized (this) { at(\"a\"); throw new IllegalStateException(); } }"
                + " catch (IllegalStateException e) { at(\"b\"); }")
        .containsExactly("lock a unlock b", "? b");
  }

  // --- the probe's own tools

  private IterableSubject assertWays(String statements) throws IOException {
    return assertWithMessage(statements).that(ways(statements));
  }

  private Set<String> ways(String statements) throws IOException {
    PathProbe[] probe = new PathProbe[1];
    Tree body = body(statements, probe);
    Set<String> ways = probe[0].ways(body);
    events = probe[0].events;
    return ways;
  }

  /** The labels that may have been passed at the exit. */
  private Set<String> labels(String statements) throws IOException {
    return new TreeSet<>(List.of(String.join(" ", ways(statements)).trim().split(" +")));
  }

  private static Tree body(String statements, PathProbe[] probe) throws IOException {
    String source =
        """
        import java.util.List;
        abstract class Probe {
          abstract boolean at(String label);
          abstract boolean c();
          abstract int number(boolean any);
          interface Resource extends AutoCloseable { @Override void close(); }
          abstract Resource open(boolean any);
          void probed(int n) throws Exception { %s }
        }
        """
            .formatted(statements);
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("mem:///Probe.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    JavacTask task =
        (JavacTask)
            COMPILER.getTask(null, files, problems, List.of("-proc:none"), null, List.of(file));
    CompilationUnitTree unit = task.parse().iterator().next();
    task.analyze();
    assertWithMessage(source).that(problems.getDiagnostics()).isEmpty();
    probe[0] = new PathProbe(Types.instance(((BasicJavacTask) task).getContext()));
    AtomicReference<Tree> found = new AtomicReference<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void unused) {
        if (method.getName().contentEquals("probed")) {
          found.set(method.getBody());
        }
        return null;
      }
    }.scan(unit, null);
    return found.get();
  }
}
