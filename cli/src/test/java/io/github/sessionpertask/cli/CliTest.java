package io.github.sessionpertask.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import edu.hm.hafner.analysis.FileReaderFactory;
import edu.hm.hafner.analysis.Issue;
import edu.hm.hafner.analysis.registry.ParserRegistry;
import io.github.sessionpertask.sarif.Change;
import io.github.sessionpertask.sarif.FileReport;
import io.github.sessionpertask.sarif.Level;
import io.github.sessionpertask.sarif.Notice;
import io.github.sessionpertask.sarif.Place;
import io.github.sessionpertask.sarif.Region;
import io.github.sessionpertask.sarif.Report;
import io.github.sessionpertask.sarif.ReportFile;
import io.github.sessionpertask.sarif.Result;
import io.github.sessionpertask.sarif.Strand;
import io.github.sessionpertask.sarif.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** Commands over reports that are there: gate, baseline, convert. */
@RunWith(JUnit4.class)
public final class CliTest {

  private static final String URI = "src/%C3%A9%20a/A.java";
  private static final String PATH = "src/\u00e9 a/A.java";

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  private Path checkout;
  private Path report;
  private String out = "";
  private String err = "";

  @Before
  public void makeCheckout() throws Exception {
    checkout = temporary.newFolder().toPath().toRealPath();
    report = checkout.resolve("target/" + ReportFile.NAME);
    write(PATH, "1\n".repeat(30));
    git("init", "-q", "-b", "main");
    commit();
    write(report.toString(), ReportFile.text(reported(10, 20)));
  }

  private void write(String path, String text) throws IOException {
    Path file = checkout.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void git(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git", "-c", "user.name=n", "-c", "user.email=e@e", "-c", "commit.gpgsign=false"));
    command.addAll(List.of(arguments));
    Program.Output output = Program.run(checkout, command);
    assertWithMessage(output.errors()).that(output.exitCode()).isEqualTo(0);
  }

  private void commit() throws IOException {
    write(".gitignore", "target/\n");
    git("add", "-A");
    git("commit", "-q", "-m", "state");
  }

  private Report reported(int... lines) throws IOException {
    List<Result> results = new ArrayList<>();
    for (int line : lines) {
      Subject subject =
          new Subject("SessionSharedAcrossTasks", "a.A.m" + line + "()", "'em' (EntityManager)");
      Region region = new Region(line, 1, line, 2);
      Place place = new Place(URI, region, "this task, 100% & <\"quoted\">");
      results.add(
          new Result(
              subject,
              subject.fingerprint(1),
              Level.ERROR,
              "'em' is used by 2 tasks: <a>, \u001b[1m%",
              region,
              List.of(place),
              List.of(new Strand("task", List.of(new Strand.Event(place, 0)))),
              List.of(new Change(region, "2"))));
    }
    String digest = FileReport.digestOf(Files.readAllBytes(checkout.resolve(PATH)));
    FileReport file =
        new FileReport(
            URI, digest, results, List.of(new Notice(new Region(1, 1, 1, 2), "could not")));
    return Report.of(
        List.of(
            new io.github.sessionpertask.sarif.Rule(
                "SessionSharedAcrossTasks", "Sum", "# Page", Level.ERROR)),
        List.of(file));
  }

  private int run(String... arguments) {
    StringWriter written = new StringWriter();
    StringWriter errors = new StringWriter();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--root", checkout.toString()));
    int exitCode =
        Main.run(new PrintWriter(written), new PrintWriter(errors), all.toArray(String[]::new));
    out = written.toString();
    err = errors.toString();
    return exitCode;
  }

  @Test
  public void gateFailsOnFindingsAndPassesWithoutThem() throws Exception {
    assertThat(run("gate")).isEqualTo(1);
    assertThat(out).contains("counts   " + PATH + ":10:1: error: [SessionSharedAcrossTasks]");
    assertThat(out).contains("FAILED: 2 of 2 findings count, in 1 file analysed");
    assertThat(out).doesNotContain("\u001b");
    write(report.toString(), ReportFile.text(reported()));
    assertThat(run("gate", report.toString())).isEqualTo(0);
    assertThat(out).contains("could not");
  }

  @Test
  public void gateCountsWhatTouchesChangedLines() throws Exception {
    write(PATH, "1\n".repeat(9) + "changed\n" + "1\n".repeat(20));
    write(report.toString(), ReportFile.text(reported(10, 20)));
    assertThat(run("gate", "--since", "HEAD")).isEqualTo(1);
    assertThat(out).contains("FAILED: 1 of 2");
    commit();
    assertThat(run("gate", "--since", "HEAD")).isEqualTo(0);
    assertThat(run("gate", "--since", "HEAD~1")).isEqualTo(1);
    assertThat(run("gate", "--since", "nowhere")).isEqualTo(2);
    assertThat(err).contains("fetch-depth 0");
    assertThat(run("gate", "--since", "--output=x")).isEqualTo(2);
    Files.move(checkout.resolve(".git"), checkout.resolve("no.git"));
    assertThat(run("gate", "--since", "HEAD")).isEqualTo(2);
    assertThat(err).contains("is no git checkout");
  }

  @Test
  public void gateFollowsMovedFilesAndSeesNewOnes() throws Exception {
    git("mv", PATH, "src/B.java");
    Files.writeString(report, ReportFile.text(reportedIn("src/B.java")));
    assertThat(run("gate", "--since", "HEAD")).isEqualTo(0);
    write("src/New.java", "1\n".repeat(30));
    Files.writeString(report, ReportFile.text(reportedIn("src/New.java")));
    assertThat(run("gate", "--since", "HEAD")).isEqualTo(1);
    write("src/Newer.java", "");
    assertThat(run("gate", "--since", "HEAD")).isEqualTo(1);
    assertThat(out).contains("changed, and not analysed: src/Newer.java");
    assertThat(run("gate", "--since", "HEAD", "--complete")).isEqualTo(2);
  }

  /** The usual findings, in another file of the same content. */
  private Report reportedIn(String uri) throws IOException {
    Path file = checkout.resolve(uri);
    write(PATH, Files.readString(file));
    FileReport old = reported(10, 20).files().get(URI);
    Files.delete(checkout.resolve(PATH));
    List<Result> results =
        old.results().stream()
            .map(
                each ->
                    new Result(
                        each.subject(),
                        each.fingerprint(),
                        each.level(),
                        each.message(),
                        each.region(),
                        List.of(),
                        List.of(),
                        List.of()))
            .toList();
    return Report.of(List.of(), List.of(new FileReport(uri, old.digest(), results, List.of())));
  }

  @Test
  public void baselineIsWrittenShrinksAndGrowsOnlyWhenAsked() throws Exception {
    String file = checkout.resolve("baseline.txt").toString();
    assertThat(run("baseline", "-o", file)).isEqualTo(0);
    assertThat(run("gate", "--baseline", file)).isEqualTo(0);
    String both = Files.readString(Path.of(file));

    write(report.toString(), ReportFile.text(reported(20, 25)));
    assertThat(run("gate", "--baseline", file)).isEqualTo(1);
    assertThat(run("baseline", "-o", file)).isEqualTo(1);
    assertThat(out).contains("1 finding; 1 gone, 0 added");
    assertThat(run("baseline", "-o", file, "--grow")).isEqualTo(0);
    assertThat(out).contains("2 findings; 0 gone, 1 added");
    assertThat(run("gate", "--baseline", file)).isEqualTo(0);
    assertThat(Files.readString(Path.of(file)).lines().count()).isEqualTo(both.lines().count());
  }

  @Test
  public void whatCannotBeAnsweredIsRefused() throws Exception {
    write("broken", "{");
    assertThat(run("gate", checkout.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(run("gate", checkout.resolve("src").toString())).isEqualTo(2);
    assertThat(run("gate", checkout.resolve("broken").toString())).isEqualTo(2);
    assertThat(err).contains("broken: line 1: it ends too early");
    assertThat(run("gate", "--baseline", "nowhere")).isEqualTo(2);
    assertThat(err).contains("the baseline nowhere cannot be read: there is no such file");
    assertThat(run("gate", "--baseline", checkout.resolve("broken").toString())).isEqualTo(2);
    assertThat(run("gate", "--diff", checkout.resolve("broken").toString())).isEqualTo(2);
    assertThat(run("gate", "--diff", "x", "--since", "HEAD")).isEqualTo(2);
    assertThat(run("gate", "--nonsense")).isEqualTo(2);
    assertThat(run("nonsense")).isEqualTo(2);
    String good = Files.readString(report);
    for (String uri : List.of("../A.java", "/etc/passwd", "a/%2e%2e/%2e%2e/b")) {
      Files.writeString(report, good.replace(URI, uri));
      assertWithMessage(uri).that(run("gate")).isEqualTo(2);
      assertThat(err).contains("leaves the repository");
    }
    Files.writeString(report, ReportFile.text(Report.empty()));
    assertThat(run("gate")).isEqualTo(2);
    Files.writeString(report, good);
    write(PATH, "changed");
    assertThat(run("gate")).isEqualTo(2);
    assertThat(err).contains("stale");
    Files.delete(checkout.resolve(PATH));
    assertThat(run("gate")).isEqualTo(2);
    assertThat(err).contains("is this the root?");
  }

  @Test
  public void linksOutOfTheTreeAreNotFollowed() throws Exception {
    Path outside = temporary.newFile("Outside.java").toPath();
    Files.writeString(outside, Files.readString(checkout.resolve(PATH)));
    Files.delete(checkout.resolve(PATH));
    Files.createSymbolicLink(checkout.resolve(PATH), outside);
    assertThat(run("gate")).isEqualTo(2);
  }

  private Path converted(String format) {
    Path file = checkout.resolve("target/converted." + format);
    assertWithMessage(format)
        .that(run("convert", "--to", format, "-o", file.toString()))
        .isEqualTo(0);
    return file;
  }

  @Test
  public void sarifIsWhatItsSchemaSays() throws Exception {
    try (InputStream schema = CliTest.class.getResourceAsStream("/jsonschemas/sarif-schema.json")) {
      JsonNode document = new ObjectMapper().readTree(converted("sarif").toFile());
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                  .getSchema(schema)
                  .validate(document))
          .isEmpty();
    }
  }

  @Test
  public void jenkinsReadsSarifAndCheckstyle() {
    for (String format : List.of("sarif", "checkstyle")) {
      edu.hm.hafner.analysis.Report read =
          new ParserRegistry()
              .get(format)
              .createParser()
              .parse(new FileReaderFactory(converted(format)));
      assertWithMessage(format).that(read.getSize()).isEqualTo(2);
      Issue first = read.get(0);
      assertWithMessage(format)
          .that(List.of(first.getLineStart(), read.get(1).getLineStart()))
          .containsExactly(10, 20);
      assertWithMessage(format).that(first.getFileName()).endsWith("A.java");
      assertWithMessage(format)
          .that(first.getMessage() + first.getDescription())
          .contains("used by 2 tasks");
      assertWithMessage(format).that(first.getType()).contains("SessionSharedAcrossTasks");
    }
  }

  @Test
  public void otherFormatsHaveTheFindings() throws Exception {
    String annotations = Files.readString(converted("github"));
    assertThat(annotations.lines().toList().get(0))
        .startsWith(
            "::error file=" + PATH + ",line=10,col=1,title=SessionSharedAcrossTasks::'em' is");
    assertThat(annotations).contains("%25");
    JsonNode gitlab = new ObjectMapper().readTree(converted("gitlab").toFile());
    assertThat(gitlab.get(0).get("location").get("path").asText()).isEqualTo(PATH);
    assertThat(gitlab.get(1).get("location").get("lines").get("begin").asInt()).isEqualTo(20);
    assertThat(gitlab.get(0).get("fingerprint")).isNotEqualTo(gitlab.get(1).get("fingerprint"));
    JsonNode sonar = new ObjectMapper().readTree(converted("sonar").toFile());
    assertThat(sonar.get("rules").get(0).get("id").asText()).isEqualTo("SessionSharedAcrossTasks");
    assertThat(
            sonar
                .get("issues")
                .get(0)
                .get("primaryLocation")
                .get("textRange")
                .get("startColumn")
                .asInt())
        .isEqualTo(0);
    var junit =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(converted("junit").toFile());
    assertThat(junit.getElementsByTagName("failure").getLength()).isEqualTo(2);
  }
}
