package io.github.sessionpertask.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.Assume.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/**
 * Consumers that npm brings, on Linux, some 100 MB: Microsoft's SARIF multitool with the rules of
 * GitHub's code scanning, and GitHub's parser of workflows. {@code mvn test
 * -Dtest=ConsumersCampaign}, since the default tests take only what Maven brings.
 */
@RunWith(JUnit4.class)
public final class ConsumersCampaign {

  private static final Path HERE = Path.of("src/test/consumers").toAbsolutePath();
  private static final Path THERE = Path.of("target/consumers").toAbsolutePath();
  private static final String MULTITOOL =
      "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool";

  /**
   * What the multitool would like and the report does not have: pages on the web and the tool's
   * version there, which need a release first (2005, 2012); identifiers of its own form (2009);
   * source text, machine and checkout, on which the report must not depend (2003, 2011, 2013);
   * messages as templates, and quotes in them of its own form (2001, 2002, 2010); addresses that
   * answer (2006).
   */
  private static final Set<String> DECLINED =
      Set.of(
          "SARIF2001",
          "SARIF2002",
          "SARIF2003",
          "SARIF2005",
          "SARIF2006",
          "SARIF2009",
          "SARIF2010",
          "SARIF2011",
          "SARIF2012",
          "SARIF2013");

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  @Before
  public void install() throws IOException {
    assumeTrue("the multitool is there for Linux", Files.exists(Path.of("/proc/self")));
    Files.createDirectories(THERE);
    for (String name : List.of("package.json", "workflow.js", "json-modules.js")) {
      Files.writeString(THERE.resolve(name), Files.readString(HERE.resolve(name)));
    }
    run(List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts"));
    assertThat(THERE.resolve(MULTITOOL).toFile().setExecutable(true)).isTrue();
  }

  private static String run(List<String> command) {
    Program.Output output = Program.run(THERE, command);
    assertWithMessage("%s: %s%s", command, output.text(), output.errors())
        .that(output.exitCode())
        .isEqualTo(0);
    return output.text();
  }

  @Test
  public void multitoolHasNothingAgainstTheReport() throws IOException {
    Path code = temporary.newFolder().toPath().toRealPath();
    Files.createDirectory(code.resolve(".git"));
    Files.createDirectories(code.resolve("till"));
    Files.writeString(code.resolve("till/Till.java"), CodeTest.SOURCE);
    Path report = code.resolve("report.sarif");
    StringWriter news = new StringWriter();
    int exitCode =
        Main.run(
            new PrintWriter(new StringWriter()),
            new PrintWriter(news),
            "scan",
            code.toString(),
            "--report",
            report.toString());
    assertWithMessage(news.toString()).that(exitCode).isEqualTo(1);
    Set<String> complaints = complaints(report);
    complaints.removeAll(DECLINED);
    assertThat(complaints).isEmpty();

    // And it would say so.
    Files.writeString(
        report,
        Files.readString(report).replaceAll("\"ruleId\": \"\\w+\",", "").replace("text", "txt"));
    assertThat(complaints(report)).isNotEmpty();
  }

  private Set<String> complaints(Path report) throws IOException {
    Path said = temporary.newFile().toPath();
    List<String> command = new ArrayList<>(List.of(THERE.resolve(MULTITOOL).toString()));
    command.addAll(List.of("validate", report.toString(), "--rule-kind", "Sarif;Ghas"));
    command.addAll(List.of("--level", "Error;Warning;Note", "--kind", "Fail"));
    command.addAll(List.of("--output", said.toString(), "--log", "ForceOverwrite"));
    Program.run(THERE, command);
    Set<String> rules = new TreeSet<>();
    JsonNode run = new ObjectMapper().readTree(said.toFile()).get("runs").get(0);
    run.path("results").forEach(result -> rules.add(result.get("ruleId").asText()));
    return rules;
  }

  @Test
  public void gitHubUnderstandsTheWorkflow() throws IOException {
    String recipe = RecipesTest.recipeText("github");
    assertThat(errors(recipe)).isEmpty();
    assertThat(errors(recipe.replace("runs-on", "run-on"))).contains("run-on");
  }

  private String errors(String workflow) throws IOException {
    Path file = Files.writeString(temporary.newFile().toPath(), workflow);
    return run(List.of("node", "workflow.js", file.toString()));
  }
}
