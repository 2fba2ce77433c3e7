package io.github.sessionpertask.bugpatterns;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import io.github.sessionpertask.Trap;
import io.github.sessionpertask.bugpatterns.PluginRun.Result;
import io.github.sessionpertask.gate.Baseline;
import io.github.sessionpertask.gate.ChangedLines;
import io.github.sessionpertask.gate.Gate;
import io.github.sessionpertask.sarif.FileReport;
import io.github.sessionpertask.sarif.Level;
import io.github.sessionpertask.sarif.Place;
import io.github.sessionpertask.sarif.Region;
import io.github.sessionpertask.sarif.Report;
import io.github.sessionpertask.sarif.ReportFile;
import io.github.sessionpertask.sarif.Rewrites;
import io.github.sessionpertask.sarif.Strand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** What whole compilations write into the machine-readable report. */
@RunWith(JUnit4.class)
public final class ReportTest {

  private static final String BODY =
      """
        void run(Connection c, ExecutorService pool) {
          pool.submit(() -> c.nativeSQL("a"));
          pool.submit(() -> c.nativeSQL("b"));
        }
      """;

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();
  private Path checkout;
  private Path report;

  @Before
  public void makeCheckout() throws IOException {
    checkout = checkout();
    report = checkout.resolve("target/report");
  }

  private Path checkout() throws IOException {
    Path made = temporary.newFolder().toPath().toRealPath();
    Files.createDirectory(made.resolve(".git"));
    return made;
  }

  private static String job(String name) {
    return """
    package job;
    import java.sql.Connection;
    import java.util.concurrent.ExecutorService;
    class %s {
    %s}
    """
        .formatted(name, BODY);
  }

  private Path write(String name, String text) throws IOException {
    Path file = checkout.resolve("src/job").resolve(name + ".java");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path writeJob(String name) throws IOException {
    return write(name, job(name));
  }

  private PluginRun run(Path... files) {
    PluginRun run =
        new PluginRun(checkout.resolve("target/classes"))
            .plugin("-XepOpt:SessionPerTask:Report=" + report);
    for (Path file : files) {
      run.file(file);
    }
    return run;
  }

  private Report read() throws Exception {
    return ReportFile.read(report.resolve(ReportFile.NAME));
  }

  private List<io.github.sessionpertask.sarif.Result> results() throws Exception {
    List<io.github.sessionpertask.sarif.Result> all = new ArrayList<>();
    read().files().values().forEach(file -> all.addAll(file.results()));
    return all;
  }

  private List<String> fingerprints() throws Exception {
    return results().stream().map(io.github.sessionpertask.sarif.Result::fingerprint).toList();
  }

  private String bytes() throws IOException {
    return Files.readString(report.resolve(ReportFile.NAME));
  }

  @Test
  public void findingIsReportedWithItsPlacesAndTasks() throws Exception {
    Path file = writeJob("Job");
    assertThat(run(file).compile().errors()).isEmpty();

    assertThat(read().files().keySet()).containsExactly("src/job/Job.java");
    assertThat(read().files().get("src/job/Job.java").digest())
        .isEqualTo(FileReport.digestOf(Files.readAllBytes(file)));
    assertThat(results()).hasSize(2);
    io.github.sessionpertask.sarif.Result first = results().get(0);
    assertThat(first.subject().rule()).isEqualTo("SessionSharedAcrossTasks");
    assertThat(first.subject().symbol()).isEqualTo("job.Job.run(Connection,ExecutorService)");
    assertThat(first.subject().session()).isEqualTo("'c' (Connection)");
    assertThat(first.level()).isEqualTo(Level.WARNING);
    assertThat(first.message()).startsWith("'c' (Connection) is used by 2 tasks");
    assertThat(first.region()).isEqualTo(new Region(6, 17, 6, 18));
    assertThat(first.related().stream().map(Place::says).toList())
        .containsAtLeast("given to this method", "this task uses it")
        .inOrder();
    assertThat(first.strands().stream().map(Strand::name).toList())
        .containsExactly("starter", "task", "other task")
        .inOrder();
  }

  @Test
  public void checksThatRanAreRulesWithTheirPages() throws Exception {
    run(writeJob("Job")).plugin("-Xep:SessionClosedBeforeTaskEnds:OFF").compile();

    assertThat(read().rules().keySet())
        .containsAtLeast("SessionSharedAcrossTasks", "SessionUsedWhileTaskRuns");
    assertThat(read().rules().keySet()).doesNotContain("SessionClosedBeforeTaskEnds");
    assertThat(read().rules().get("SessionSharedAcrossTasks").page())
        .startsWith("# SessionSharedAcrossTasks\n");
    assertThat(read().rules().get("SessionSharedAcrossTasks").page()).doesNotContain("<!--");
    assertThat(read().rules().get("SessionSharedAcrossTasks").level()).isEqualTo(Level.ERROR);
  }

  @Test
  public void rewriteIsWhatErrorPronePatches() throws Exception {
    Path shelf = Path.of("../test-inputs/SessionSharedAcrossTasks");
    Path file = write("CapturedLocal", Files.readString(shelf.resolve("CapturedLocal.java")));
    PluginRun run = run(file);
    for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      run.classPath(Path.of(entry));
    }
    assertThat(run.compile().errors()).isEmpty();

    // What both findings ask for, such as that the starter's session goes, is one change.
    Set<io.github.sessionpertask.sarif.Change> all = new LinkedHashSet<>();
    results().forEach(result -> all.addAll(result.rewrite()));
    assertThat(Rewrites.apply(Files.readString(file), List.copyOf(all)))
        .isEqualTo(Files.readString(shelf.resolve("CapturedLocal.fixed.java")));
  }

  @Test
  public void partsAddUpToTheWholeInAnyOrder() throws Exception {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      files.add(writeJob("Job" + i));
    }
    run(files.toArray(Path[]::new)).compile();
    String whole = bytes();

    for (int seed = 0; seed < 3; seed++) {
      Files.delete(report.resolve(ReportFile.NAME));
      Collections.shuffle(files, new Random(seed));
      int cut = 1 + seed * 2;
      run(files.subList(0, cut).toArray(Path[]::new)).compile();
      run(files.subList(cut, files.size()).toArray(Path[]::new)).compile();
      assertWithMessage("seed %s", seed).that(bytes()).isEqualTo(whole);
    }
  }

  @Test
  public void sameSourcesElsewhereGiveTheSameBytes() throws Exception {
    run(writeJob("Job")).compile();
    String here = bytes();
    makeCheckout();
    run(writeJob("Job")).compile();

    assertThat(bytes()).isEqualTo(here);
    assertThat(here).doesNotContain(checkout.getParent().toString());
  }

  @Test
  public void filesThatAreCompiledAgainOrGoneAreReplaced() throws Exception {
    Path one = writeJob("One");
    Path two = writeJob("Two");
    Path three = writeJob("Three");
    run(one, two, three).compile();
    assertThat(results()).hasSize(6);

    Files.delete(three);
    run(write("Two", "package job; class Two {}")).compile();

    assertThat(read().files().keySet()).containsExactly("src/job/One.java", "src/job/Two.java");
    assertThat(results()).hasSize(2);
  }

  @Test
  public void levelsAreThoseOfTheBuildAndErrorsAreReportedToo() throws Exception {
    assertThat(run(writeJob("Job")).severity("ERROR").compile().success()).isFalse();
    assertThat(results().stream().map(io.github.sessionpertask.sarif.Result::level).distinct())
        .containsExactly(Level.ERROR);
    assertThat(run(writeJob("Job")).options("-Werror").compile().success()).isFalse();
    assertThat(results().stream().map(io.github.sessionpertask.sarif.Result::level).distinct())
        .containsExactly(Level.WARNING);
  }

  @Test
  public void whatIsSuppressedIsNotReported() throws Exception {
    run(write(
            "Job",
            job("Job").replace("class", "@SuppressWarnings(\"SessionSharedAcrossTasks\") class")))
        .compile();
    assertThat(read().files().keySet()).containsExactly("src/job/Job.java");
    assertThat(results()).isEmpty();
  }

  @Test
  public void reportHasMoreThanTheCompilerPrints() throws Exception {
    StringBuilder methods = new StringBuilder();
    for (int i = 0; i < 80; i++) {
      methods.append(BODY.replace("run(", "run" + i + "("));
    }
    Path file = write("Job", job("Job").replace(BODY, methods));
    run(file).options("-Xmaxwarns", "100").compile();
    assertThat(results()).hasSize(160);
    assertThat(fingerprints()).containsNoDuplicates();
  }

  @Test
  public void fingerprintsStayWhenCodeMovesOrIsFormatted() throws Exception {
    run(writeJob("Job")).compile();
    List<String> before = fingerprints();
    assertThat(before).containsNoDuplicates();

    String moved =
        job("Job")
            .replace("class Job {", "class Job {\n\n  void another() {}\n\n")
            .replace("pool.submit(() ->", "pool\n        .submit(() ->\n          ");
    Files.delete(writeJob("Job"));
    Path elsewhere = checkout.resolve("main/Other.java");
    Files.createDirectories(elsewhere.getParent());
    run(Files.writeString(elsewhere, moved)).compile();

    assertThat(read().files().keySet()).containsExactly("main/Other.java");
    assertThat(fingerprints()).isEqualTo(before);
  }

  @Test
  public void codeThatDoesNotCompileLeavesTheReport() throws Exception {
    Path job = writeJob("Job");
    run(job).compile();
    String before = bytes();
    run(job, write("Broken", "package job; class Broken { Missing field; }")).compile();
    assertThat(bytes()).isEqualTo(before);
  }

  @Test
  public void whatCouldNotBeAnalysedIsSaid() throws Exception {
    Path file =
        write(
            "Broken",
            job("Broken").replace(BODY, BODY.replace("{", "{ trap();") + "void trap() {}"));
    run(file).parsed(Trap::set).compile();
    FileReport broken = read().files().get("src/job/Broken.java");
    assertThat(broken.notices()).hasSize(1);
    assertThat(broken.notices().get(0).region().startLine()).isEqualTo(5);
    assertThat(broken.notices().get(0).message()).contains("trapped");
    assertThat(bytes()).contains("\"executionSuccessful\": false");
  }

  @Test
  public void reportThatCannotBeWrittenIsOneWarning() throws Exception {
    Path job = writeJob("Job");
    report = Files.writeString(checkout.resolve("file"), "x").resolve("report");
    Result result = run(job, writeJob("Other")).compile();
    assertThat(result.success()).isTrue();
    assertThat(result.findings()).hasSize(4);
    assertThat(result.notes()).hasSize(1);
    assertThat(result.notes().get(0)).contains("could not write its report");
  }

  @Test
  public void pathsInOptionsMayHaveBlanks() throws Exception {
    Path folder = Files.createDirectories(checkout.resolve("my  code new/a b"));
    report = folder.resolve("report");
    Path baseline = Files.writeString(folder.resolve("base line"), Baseline.empty().text());
    Result result =
        run(writeJob("Job"))
            .plugin("-XepOpt:SessionPerTask:Baseline=" + baseline + "\n   -Xep:NoSuchCheck:OFF")
            .plugin("-XepIgnoreUnknownCheckNames")
            .compile();
    assertThat(result.errors()).isEmpty();
    assertThat(results()).hasSize(2);
  }

  @Test
  public void somethingElseInThePlaceOfTheReportIsLeftThere() throws Exception {
    Files.createDirectories(report);
    for (String other : List.of("", "{", "{}", "[1]", "<html>", "{\"version\": \"2.1.0\"}")) {
      Path file = Files.writeString(report.resolve(ReportFile.NAME), other);
      Result result = run(writeJob("Job")).compile();
      assertWithMessage(other).that(result.notes()).hasSize(1);
      assertThat(result.notes().get(0)).contains("is left as it is");
      assertThat(Files.readString(file)).isEqualTo(other);
    }
  }

  @Test
  public void compilationsAtTheSameTimeAllGetIn() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<Result>> runs = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Path file = writeJob("Job" + i);
        runs.add(pool.submit(() -> run(file).compile()));
      }
      for (Future<Result> run : runs) {
        assertThat(run.get().notes()).isEmpty();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(read().files()).hasSize(8);
    assertThat(results()).hasSize(16);
  }

  @Test
  public void sourcesOutsideTheCheckoutAreNamedByTheirPackage() throws Exception {
    run(writeJob("Job")).source("job/Generated.java", job("Generated")).compile();
    assertThat(read().files().keySet())
        .containsExactly("src/job/Job.java", "outside:job/Generated.java");
  }

  @Test
  public void linkedSourcesAreNamedByWhereTheyAre() throws Exception {
    Path real = writeJob("Job");
    Path link = Files.createSymbolicLink(checkout.resolve("link"), real.getParent());
    run(link.resolve("Job.java")).compile();
    assertThat(read().files().keySet()).containsExactly("src/job/Job.java");
  }

  @Test
  public void sinceAndBaselinePrintWhatTheGateLetsThrough() throws Exception {
    Path one = writeJob("One");
    Path two = writeJob("Two");
    run(one, two).compile();
    Report all = read();
    String hunk = "@@ -%d +%d @@\n-x\n+y\n";
    String diff = "--- a/src/job/%s.java\n+++ b/src/job/%s.java\n";
    List<String> diffs =
        List.of(
            "",
            (diff + hunk).formatted("One", "One", 6, 6),
            (diff + hunk).formatted("One", "One", 1, 1),
            (diff + hunk).formatted("Two", "Two", 7, 7));
    Baseline baseline = Baseline.empty().grown(all.only(file -> file.uri().endsWith("Two.java")));
    Path baselineFile = Files.writeString(checkout.resolve("baseline"), baseline.text());
    List<Integer> sizes = new ArrayList<>();
    for (String text : diffs) {
      for (boolean withBaseline : List.of(false, true)) {
        Path diffFile = Files.writeString(checkout.resolve("diff"), text);
        PluginRun run = run(one, two).plugin("-XepOpt:SessionPerTask:Since=" + diffFile);
        if (withBaseline) {
          run.plugin("-XepOpt:SessionPerTask:Baseline=" + baselineFile);
        }
        Gate gate =
            new Gate(
                withBaseline ? Optional.of(baseline) : Optional.empty(),
                Optional.of(ChangedLines.of(text)));
        List<String> expected = new ArrayList<>();
        for (FileReport file : all.files().values()) {
          for (io.github.sessionpertask.sarif.Result result : file.results()) {
            if (gate.decide(file.uri(), result).counts()) {
              String name = file.uri().substring(file.uri().lastIndexOf('/') + 1);
              expected.add(
                  result.subject().rule() + " " + name + ":" + result.region().startLine());
            }
          }
        }
        sizes.add(expected.size());
        assertThat(run.compile().findings()).containsExactlyElementsIn(expected);
        // The report has them all.
        assertThat(read()).isEqualTo(all);
      }
    }
    assertThat(sizes).containsExactly(0, 0, 2, 2, 0, 0, 2, 0).inOrder();
  }

  @Test
  public void brokenBaselinesAndDiffsAreErrorsThatNameThem() throws Exception {
    Path broken = Files.writeString(checkout.resolve("broken"), "broken");
    for (String option : List.of("Since", "Baseline")) {
      Result result =
          run(writeJob("Job")).plugin("-XepOpt:SessionPerTask:" + option + "=" + broken).compile();
      assertThat(result.errors()).hasSize(1);
      assertThat(result.errors().get(0)).contains(option + "=" + broken);
    }
  }
}
