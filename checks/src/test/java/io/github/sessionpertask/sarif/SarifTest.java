package io.github.sessionpertask.sarif;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.Assert.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** Reports written, read and merged; and what is no report. */
@RunWith(JUnit4.class)
public final class SarifTest {

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  private static final Region REGION = new Region(3, 5, 3, 7);

  private static FileReport file(String uri, int results) {
    List<Result> all = new ArrayList<>();
    for (int i = 0; i < results; i++) {
      Subject subject = new Subject("Check", "a.B.c(int)", "'em' (EntityManager)");
      Place place = new Place(uri, REGION, "opened \"here\"\n\u0007\t\u00e9\ud83d\ude00\ud800");
      all.add(
          new Result(
              subject,
              subject.fingerprint(i + 1),
              Level.values()[i % 3],
              "wrong",
              new Region(i + 1, 2, i + 1, 3),
              List.of(place),
              List.of(new Strand("task", List.of(new Strand.Event(place, 1)))),
              i % 2 == 0 ? List.of() : List.of(new Change(REGION, "new\r\n"))));
    }
    return new FileReport(uri, "d1", all, List.of(new Notice(REGION, "failed")));
  }

  private static Report report(FileReport... files) {
    return Report.of(
        List.of(new io.github.sessionpertask.sarif.Rule("Check", "Sum", "# Page\n", Level.ERROR)),
        List.of(files));
  }

  @Test
  public void whatIsWrittenIsRead() throws Exception {
    Report report = report(file("a/B.java", 4), file("outside:c/D.java", 0), file("%20/E.java", 1));
    String text = ReportFile.text(report);
    assertThat(SarifReader.read(text)).isEqualTo(report);
    assertThat(ReportFile.text(SarifReader.read(text))).isEqualTo(text);
  }

  @Test
  public void mergingIsAssociativeCommutativeAndIdempotent() throws Exception {
    Report a = report(file("A.java", 1), file("B.java", 2));
    Report b = report(file("B.java", 3), file("C.java", 1));
    Report c = report(file("B.java", 1), file("D.java", 0));
    assertThat(a.and(b)).isEqualTo(b.and(a));
    assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
    assertThat(a.and(a)).isEqualTo(a);
    assertThat(a.and(b).files().get("B.java").results()).hasSize(3);
  }

  @Test
  public void differentStatesOfOneFileDoNotMerge() {
    FileReport other = new FileReport("A.java", "d2", List.of(), List.of());
    MalformedReportException refusal =
        assertThrows(
            MalformedReportException.class, () -> report(file("A.java", 1)).and(report(other)));
    assertThat(refusal).hasMessageThat().contains("A.java");
  }

  @Test
  public void jsonIsReadStrictly() throws Exception {
    for (String good :
        List.of("{}", " [1, -0.5e+3 , true,null]\n", "\"\\u00e9\\n\"", "{\"a\":{}}")) {
      assertThat(JsonWriter.write(JsonReader.read(good))).isNotEmpty();
    }
    for (String bad :
        List.of(
            "",
            " ",
            "{",
            "[1,]",
            "[1 2]",
            "{\"a\":1,}",
            "{\"a\":1,\"a\":2}",
            "{a:1}",
            "01",
            "1.",
            "+1",
            "-",
            "tru",
            "nul",
            "\"a",
            "\"\\x\"",
            "\"\\u12g4\"",
            "\"\n\"",
            "{} {}",
            "//",
            "NaN",
            "'a'",
            "\ufeff{}",
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000))) {
      assertThrows(bad, MalformedReportException.class, () -> JsonReader.read(bad));
    }
  }

  @Test
  public void errorsSayWhere() {
    MalformedReportException json =
        assertThrows(MalformedReportException.class, () -> JsonReader.read("{\n\"a\": x}"));
    assertThat(json).hasMessageThat().isEqualTo("line 2: 'x' instead of a value");
    String text =
        ReportFile.text(report(file("A.java", 1))).replace("\"startLine\": 1", "\"startLine\": -1");
    MalformedReportException sarif =
        assertThrows(MalformedReportException.class, () -> SarifReader.read(text));
    assertThat(sarif).hasMessageThat().startsWith("runs[0].results[0].locations[0]");
  }

  @Test
  public void namesOfFilesStayInTheRepository() throws Exception {
    Path root = temporary.newFolder().toPath().toRealPath();
    Sources sources = Sources.below(root);
    for (String name :
        List.of("a/B.java", "a b/\u00e9\ud55c.java", "..a/%41;.java", "a..b/+#?.java")) {
      String uri = sources.uriOf(root.resolve(name)).orElseThrow();
      assertThat(Sources.isValid(uri)).isTrue();
      assertThat(sources.fileOf(uri)).hasValue(root.resolve(name));
    }
    for (String uri :
        List.of(
            "",
            "/etc/passwd",
            "../a",
            "a/../b",
            "a/..",
            "./a",
            "%2e%2e/a",
            "a/%2E%2e/b",
            "a//b",
            "file:///a",
            "C:/a",
            "a\\b",
            "a%5cb",
            "a%00b",
            "%",
            "%g0",
            "a/",
            "a\nb",
            "%2fetc")) {
      assertWithMessage(uri).that(Sources.isValid(uri)).isFalse();
      assertWithMessage(uri).that(sources.fileOf(uri)).isEmpty();
    }
    assertThat(sources.uriOf(root.resolveSibling("elsewhere/A.java"))).isEmpty();
  }

  @Test
  public void rewritesLeadFromOneTextToTheOther() throws Exception {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      String before = text(random, random.nextInt(12));
      String after =
          random.nextBoolean() ? text(random, random.nextInt(12)) : mutated(before, random);
      List<Change> changes = Rewrites.between(before, after);
      assertThat(Rewrites.apply(before, changes)).isEqualTo(after);
      assertThat(changes.isEmpty()).isEqualTo(before.equals(after));
    }
  }

  private static String text(Random random, int lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append("ab c\ud83d\ude00".substring(0, random.nextInt(5)))
          .append(
              i + 1 < lines || random.nextBoolean() ? random.nextBoolean() ? "\n" : "\r\n" : "");
    }
    return text.toString();
  }

  private static String mutated(String text, Random random) {
    List<String> lines = LineDiff.lines(text);
    if (!lines.isEmpty()) {
      lines.set(random.nextInt(lines.size()), "other\n");
    }
    lines.add(random.nextInt(lines.size() + 1), "new\n");
    return String.join("", lines);
  }

  @Test
  public void rewritesChangeWholeWords() {
    List<Change> changes =
        Rewrites.between(
            "a\n  run(() -> em.find(1));\nb\n", "a\n  run(() -> emf.call(e -> e.find(1)));\nb\n");
    assertThat(changes)
        .containsExactly(new Change(new Region(2, 13, 2, 22), "emf.call(e -> e.find(1)"));
  }

  @Test
  public void changesThatDoNotFitAreRefused() {
    for (Change change :
        List.of(
            new Change(new Region(0, 1, 1, 1), ""),
            new Change(new Region(9, 1, 9, 1), ""),
            new Change(new Region(1, 9, 1, 9), ""),
            new Change(new Region(1, 3, 1, 1), ""))) {
      assertThrows(
          MalformedReportException.class, () -> Rewrites.apply("ab\ncd\n", List.of(change)));
    }
    Change change = new Change(new Region(1, 1, 1, 3), "x");
    assertThrows(
        MalformedReportException.class, () -> Rewrites.apply("ab\n", List.of(change, change)));
  }

  @Test
  public void hugeReportsAreRefused() throws Exception {
    Path file = temporary.newFile().toPath();
    try (var out = new java.io.RandomAccessFile(file.toFile(), "rw")) {
      out.setLength(1L << 32);
    }
    assertThat(Files.size(file)).isEqualTo(1L << 32);
    assertThrows(MalformedReportException.class, () -> ReportFile.read(file));
  }
}
