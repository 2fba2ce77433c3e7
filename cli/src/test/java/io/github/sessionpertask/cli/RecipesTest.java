package io.github.sessionpertask.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import edu.hm.hafner.analysis.FileReaderFactory;
import edu.hm.hafner.analysis.Issue;
import edu.hm.hafner.analysis.registry.ParserRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** What docs/gating.md tells users to put into their builds. */
@RunWith(JUnit4.class)
public final class RecipesTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern COMMAND =
      Pattern.compile("java -jar session-per-task-cli\\.jar ([^\\n`]+)");

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  private static String page() throws IOException {
    return Files.readString(ROOT.resolve("docs/gating.md"));
  }

  /** What stands behind the name of the jar, wherever the page calls it. */
  static List<String> commands() throws IOException {
    return COMMAND.matcher(page()).results().map(result -> result.group(1).strip()).toList();
  }

  /** The YAML of a recipe. */
  static String recipeText(String name) throws IOException {
    return Pattern.compile("<!-- recipe: " + name + " -->\\n```yaml\\n(.*?)```", Pattern.DOTALL)
        .matcher(page())
        .results()
        .findFirst()
        .orElseThrow()
        .group(1);
  }

  private static JsonNode recipe(String name) throws IOException {
    return new YAMLMapper().readTree(recipeText(name));
  }

  @Test
  public void commandsAreThoseThatThereAre() throws IOException {
    List<String> commands = commands();
    assertThat(commands.size()).isAtLeast(8);
    for (String command : commands) {
      // Fails where a command, an option or a format does not exist.
      Main.line().parseArgs(command.replaceAll("\\$\\{\\{[^}]*}}|\"", "x").split("\\s+"));
    }
  }

  @Test
  public void recipesAreYamlWithStepsThatGate() throws IOException {
    JsonNode steps = recipe("github").get("jobs").get("gate").get("steps");
    assertThat(steps.get(0).get("with").get("fetch-depth").asInt(-1)).isEqualTo(0);
    assertThat(steps.get(steps.size() - 1).get("run").asText()).contains(" gate --since ");
    JsonNode job = recipe("gitlab").get("session-per-task");
    assertThat(job.get("variables").get("GIT_DEPTH").asText()).isEqualTo("0");
    assertThat(job.get("script").toString())
        .contains(job.get("artifacts").get("reports").get("codequality").asText());
  }

  @Test
  public void recipesAreWhatTheirSchemasSay() throws IOException {
    assertThat(faults("github-workflow", recipeText("github"))).isEmpty();
    assertThat(faults("gitlab-ci", recipeText("gitlab"))).isEmpty();
  }

  @Test
  public void schemasRefuseWhatServersWould() throws IOException {
    String github = recipeText("github");
    String gitlab = recipeText("gitlab");
    for (String key : List.of("runs-on", "steps", "uses", "run", "with", "permissions")) {
      String misspelt = github.replace(key + ":", key + "s:");
      assertWithMessage(key).that(faults("github-workflow", misspelt)).isNotEmpty();
    }
    for (String key : List.of("image", "script", "artifacts", "reports", "codequality", "rules")) {
      String misspelt = gitlab.replace(key + ":", key + "x:");
      assertWithMessage(key).that(faults("gitlab-ci", misspelt)).isNotEmpty();
    }
  }

  private static Set<ValidationMessage> faults(String schema, String yaml) throws IOException {
    try (InputStream in = RecipesTest.class.getResourceAsStream(schema + ".schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(in)
          .validate(new YAMLMapper().readTree(yaml));
    }
  }

  @Test
  public void jenkinsReadsTheLogOfMaven() throws IOException {
    Path log = temporary.newFile().toPath();
    Files.writeString(
        log,
        """
        [INFO] Compiling 2 source files with javac [debug release 17] to target/classes
        [WARNING] /build/src/Till.java:[12,41] [SessionSharedAcrossTasks] 'em' (EntityManager) is used by 2 tasks
              11 |     EntityManager em = emf.createEntityManager();
                 |                   ^^ opened here
              - pool.submit(() -> em.find(Order.class, 1));
              + pool.submit(() -> emf.callInTransaction(taskEm -> taskEm.find(Order.class, 1)));
        [ERROR] /build/src/Till.java:[14,7] [SessionClosedBeforeTaskEnds] 'em' (EntityManager) is closed
        """);
    edu.hm.hafner.analysis.Report read =
        new ParserRegistry().get("java").createParser().parse(new FileReaderFactory(log));
    assertThat(read.getSize()).isEqualTo(2);
    for (Issue issue : read) {
      assertThat(issue.getFileName()).isEqualTo("/build/src/Till.java");
      assertThat(issue.getMessage()).contains("'em' (EntityManager)");
      assertWithMessage(issue.toString())
          .that(issue.getLineStart())
          .isEqualTo(issue.getMessage().contains("closed") ? 14 : 12);
    }
  }
}
