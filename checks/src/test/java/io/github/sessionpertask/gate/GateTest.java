package io.github.sessionpertask.gate;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.Assert.assertThrows;

import io.github.sessionpertask.sarif.FileReport;
import io.github.sessionpertask.sarif.Level;
import io.github.sessionpertask.sarif.Place;
import io.github.sessionpertask.sarif.Region;
import io.github.sessionpertask.sarif.Report;
import io.github.sessionpertask.sarif.Result;
import io.github.sessionpertask.sarif.Subject;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** Baselines and diffs: which findings they let through, and what is none. */
@RunWith(JUnit4.class)
public final class GateTest {

  private static final String URI = "src/A.java";

  /** A finding on line 10 that also speaks of line 20, and of line 5 of another file. */
  private static Result result(String symbol) {
    Subject subject = new Subject("Check", symbol, "'em' (EntityManager)");
    return new Result(
        subject,
        subject.fingerprint(1),
        Level.ERROR,
        "wrong",
        line(10),
        List.of(new Place(URI, line(20), ""), new Place("src/B%20b.java", line(5), "")),
        List.of(),
        List.of());
  }

  private static Region line(int number) {
    return new Region(number, 1, number, 2);
  }

  private static boolean counts(String diff) throws MalformedInputException {
    Gate gate = new Gate(Optional.empty(), Optional.of(ChangedLines.of(diff)));
    return gate.decide(URI, result("a.A.b()")).counts();
  }

  private static String diff(String path, String hunk) {
    return "diff --git a/x b/x\nindex 1..2 100644\n--- a/" + path + "\n+++ b/" + path + "\n" + hunk;
  }

  @Test
  public void changedLinesOfAnyPlaceCount() throws Exception {
    assertThat(counts(diff(URI, "@@ -10 +10 @@\n-a\n+b\n"))).isTrue();
    assertThat(counts(diff(URI, "@@ -19,0 +20 @@\n+b\n"))).isTrue();
    assertThat(counts(diff("src/B b.java", "@@ -4,2 +4,3 @@ class\n a\n+b\n c\n"))).isTrue();
    assertThat(counts(diff(URI, "@@ -12,0 +12,3 @@\n+a\n+b\n+c\n"))).isFalse();
    assertThat(counts(diff("src/C.java", "@@ -10 +10 @@\n-a\n+b\n"))).isFalse();
    assertThat(counts(diff("A.java", "@@ -10 +10 @@\n-a\n+b\n"))).isFalse();
    assertThat(counts("")).isFalse();
  }

  @Test
  public void linesThatHaveGoneFromBetweenCount() throws Exception {
    assertThat(counts(diff(URI, "@@ -16 +15,0 @@\n-first.join();\n"))).isTrue();
    assertThat(counts(diff(URI, "@@ -5 +4,0 @@\n-a\n"))).isFalse();
    assertThat(counts(diff(URI, "@@ -40,2 +39,0 @@\n-a\n-b\n"))).isFalse();
  }

  @Test
  public void pathsAreReadInTheFormsThatThereAre() throws Exception {
    String hunk = "@@ -10 +10 @@\n-a\n+b\n";
    assertThat(counts("--- src/A.java\t2020-01-01\n+++ src/A.java\t2020-01-02\n" + hunk)).isTrue();
    assertThat(counts("--- i/src/A.java\n+++ w/src/A.java\n" + hunk)).isTrue();
    assertThat(counts("--- /dev/null\n+++ b/src/A.java\n@@ -0,0 +1,10 @@\n" + "+a\n".repeat(10)))
        .isTrue();
    assertThat(counts("--- a/src/A.java\n+++ /dev/null\n@@ -1,10 +0,0 @@\n" + "-a\n".repeat(10)))
        .isFalse();
    assertThat(counts((diff(URI, hunk)).replace("\n", "\r\n"))).isTrue();
    assertThat(
            counts("--- \"a/src/B\\040b.java\"\n+++ \"b/src/B\\040b.java\"\n@@ -5 +5 @@\n-a\n+b\n"))
        .isTrue();
    assertThat(
            ChangedLines.of(
                    "--- \"a/\\303\\251\\\"\"\n+++ \"b/\\303\\251\\\"\"\n@@ -5 +5 @@\n-a\n+b\n")
                .paths())
        .containsExactly("\u00e9\"");
  }

  @Test
  public void linesThatLookLikeHeadersAreLines() throws Exception {
    ChangedLines changed =
        ChangedLines.of(
            diff(URI, "@@ -1,2 +1,2 @@\n--- a/x\n-b\n+++ b/x\n+c\n")
                + "\\ No newline at end of file\n");
    assertThat(changed.paths()).containsExactly(URI);
  }

  @Test
  public void whatIsNoDiffIsRefused() {
    for (String bad :
        List.of(
            "hello",
            "{}",
            "@@ -1 +1 @@\n-a\n+b\n",
            diff(URI, "@@ -1,9 +1,9 @@\n-a\n+b\n"),
            diff(URI, "@@ -1 +1,2 @@\n-a\n-b\n"),
            diff(URI, "@@ -1 +999999999,999999999 @@\n-a\n"),
            diff(URI, "@@ nonsense @@\n"),
            diff(URI, "@@ -1,2 +1,2 @@\n a\nxyz\n"),
            "--- \"a/\\q\"\n+++ \"b/\\q\"\n",
            "--- a\n+++ b\n@@@ -1 -1 +1 @@@\n")) {
      assertThrows(bad, MalformedInputException.class, () -> ChangedLines.of(bad));
    }
  }

  private static Report report(String... symbols) {
    List<Result> results = List.of(symbols).stream().map(GateTest::result).toList();
    return Report.of(List.of(), List.of(new FileReport(URI, "d", results, List.of())));
  }

  @Test
  public void knownFindingsDoNotCount() throws Exception {
    Baseline baseline = Baseline.of(Baseline.empty().grown(report("a.A.b()")).text());
    Gate gate = new Gate(Optional.of(baseline), Optional.empty());
    assertThat(gate.decide(URI, result("a.A.b()")).counts()).isFalse();
    assertThat(gate.decide("moved/A.java", result("a.A.b()")).counts()).isFalse();
    assertThat(gate.decide(URI, result("a.A.c()")).counts()).isTrue();
  }

  @Test
  public void baselinesShrinkByWhatIsSeenToBeGone() {
    Baseline both = Baseline.empty().grown(report("a.A.b()", "a.A.c()"));
    assertThat(both.size()).isEqualTo(2);
    assertThat(both.shrunk(report("a.A.b()"), uri -> true).size()).isEqualTo(1);
    assertThat(both.shrunk(Report.empty(), uri -> true).size()).isEqualTo(2);
    assertThat(both.shrunk(Report.empty(), uri -> false).size()).isEqualTo(0);
    assertThat(both.shrunk(report("a.A.d()"), uri -> true).size()).isEqualTo(0);
  }

  @Test
  public void whatIsNoBaselineIsRefused() {
    String good = Baseline.empty().grown(report("a.A.b()")).text();
    for (String bad :
        List.of(
            "", "x", good + "x\n", good.replace("\t", " "), good.replaceAll("[0-9a-f]{32}", "1"))) {
      assertWithMessage(bad).that(good).isNotEqualTo(bad);
      assertThrows(bad, MalformedInputException.class, () -> Baseline.of(bad));
    }
  }
}
