package io.github.sessionpertask.bugpatterns;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import io.github.sessionpertask.sarif.Report;
import io.github.sessionpertask.sarif.ReportFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** Code bases that several machines compile, each a part: their reports add up in any order. */
@RunWith(JUnit4.class)
public final class ShardTest {

  private static final Path INPUTS = Path.of("../test-inputs").toAbsolutePath().normalize();
  private static final int SHARDS = 4;
  private static final int ORDERS = 6;

  /** By the compiler, unless it is told otherwise. */
  private static final int MOST_PRINTED = 100;

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  /** Files that need nothing of each other: the parts add up to the report of the whole. */
  @Test
  public void inputsOfTheShelfAddUpToTheWhole() throws Exception {
    List<Path> files = sources(INPUTS.resolve("SessionSharedAcrossTasks"));
    Report whole = compile(files, List.of());

    assertThat(whole.files()).hasSize(files.size());
    assertThat(findings(whole)).isGreaterThan(MOST_PRINTED);
    assertThat(merged(shards(files, List.of()))).isEqualTo(ReportFile.text(whole));
  }

  /** Files that do: a part sees of the others what it would see of libraries, their classes. */
  @Test
  public void partsOfTheExampleApplicationAddUpInAnyOrder() throws Exception {
    List<Path> files = sources(INPUTS.resolve("example-app"));
    Path classes = temporary.newFolder().toPath();
    assertThat(run(files, classes, List.of()).compileWithoutPlugin().errors()).isEmpty();
    Report whole = compile(files, List.of());
    List<Report> shards = shards(files, List.of(classes));

    Report all = Report.empty();
    for (Report shard : shards) {
      all = all.and(shard);
    }
    assertThat(merged(shards)).isEqualTo(ReportFile.text(all));
    assertThat(all.files().keySet()).isEqualTo(whole.files().keySet());
    assertThat(findings(all)).isGreaterThan(0);
    assertThat(findings(all)).isAtMost(findings(whole));
  }

  private static int findings(Report report) {
    return report.files().values().stream().mapToInt(file -> file.results().size()).sum();
  }

  /** The reports of parts, which are cut by chance. */
  private List<Report> shards(List<Path> files, List<Path> classes) throws Exception {
    List<Path> mixed = new ArrayList<>(files);
    Collections.shuffle(mixed, new Random(11));
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < SHARDS; i++) {
      int from = mixed.size() * i / SHARDS;
      int to = mixed.size() * (i + 1) / SHARDS;
      reports.add(compile(mixed.subList(from, to), classes));
    }
    return reports;
  }

  /** All together, in several orders and as a tree, which must not matter. */
  private static String merged(List<Report> reports) throws Exception {
    String first = "";
    for (int i = 0; i < ORDERS; i++) {
      List<Report> order = new ArrayList<>(reports);
      Collections.shuffle(order, new Random(i));
      Report left = order.get(0).and(order.get(1));
      Report right = order.get(2).and(order.get(3));
      String text = ReportFile.text(i % 2 == 0 ? left.and(right) : right.and(left));
      first = i == 0 ? text : first;
      assertWithMessage("order %s", i).that(text).isEqualTo(first);
    }
    return first;
  }

  private Report compile(List<Path> files, List<Path> classes) throws Exception {
    Path report = temporary.newFolder().toPath();
    PluginRun.Result result =
        run(files, temporary.newFolder().toPath(), classes)
            .plugin("-XepOpt:SessionPerTask:Report=" + report)
            .compile();
    assertThat(result.errors()).isEmpty();
    return ReportFile.read(report.resolve(ReportFile.NAME));
  }

  private static PluginRun run(List<Path> files, Path output, List<Path> classes) {
    PluginRun run = new PluginRun(output);
    files.forEach(run::file);
    classes.forEach(run::classPath);
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      run.classPath(Path.of(entry));
    }
    return run;
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().endsWith(".fixed.java"))
          .filter(file -> !file.toString().contains("jdk25"))
          .sorted()
          .toList();
    }
  }
}
