package io.github.sessionpertask.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** Commands that compile: scan and fix. */
@RunWith(JUnit4.class)
public final class CodeTest {

  /** Two tasks over one connection. */
  static final String SOURCE =
      """
      package till;

      import java.sql.Connection;
      import java.sql.SQLException;
      import java.sql.Statement;
      import java.util.concurrent.ExecutorService;
      import java.util.concurrent.Future;
      import javax.sql.DataSource;

      class Till {
        int close(DataSource dataSource, ExecutorService pool) throws Exception {
          try (Connection connection = dataSource.getConnection()) {
            Future<Integer> day = pool.submit(() -> count(connection, "day"));
            Future<Integer> till = pool.submit(() -> count(connection, "till"));
            return day.get() + till.get();
          }
        }

        static int count(Connection connection, String table) throws SQLException {
          try (Statement statement = connection.createStatement()) {
            return statement.executeQuery("select count(*) from " + table).getInt(1);
          }
        }
      }
      """;

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  private Path checkout;
  private Path file;
  private String out = "";
  private String err = "";

  @Before
  public void makeCheckout() throws IOException {
    checkout = temporary.newFolder().toPath().toRealPath();
    file = checkout.resolve("code/till/Till.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, SOURCE);
    git("init", "-q");
  }

  private void git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Program.Output output = Program.run(checkout, command);
    assertWithMessage(output.errors()).that(output.exitCode()).isEqualTo(0);
  }

  private int run(String... arguments) {
    StringWriter written = new StringWriter();
    StringWriter errors = new StringWriter();
    int exitCode = Main.run(new PrintWriter(written), new PrintWriter(errors), arguments);
    out = written.toString();
    err = errors.toString();
    return exitCode;
  }

  @Test
  public void scanFindsAndCodeThatDoesNotCompileIsRefused() throws IOException {
    Path report = checkout.resolve("report.sarif");
    int exitCode = run("scan", checkout.resolve("code").toString(), "--report", report.toString());
    assertWithMessage(err).that(exitCode).isEqualTo(1);
    assertThat(out).contains("code/till/Till.java:13:");
    assertThat(out).contains("2 findings in 1 file");
    assertThat(run("gate", report.toString(), "--root", checkout.toString())).isEqualTo(1);

    Files.writeString(file, SOURCE.replace("DataSource dataSource", "Missing dataSource"));
    assertThat(run("scan", checkout.resolve("code").toString())).isEqualTo(2);
    assertThat(err).contains("no check ran");
    assertThat(run("fix", checkout.resolve("code").toString())).isEqualTo(2);
  }

  @Test
  public void fixIsAPatchThatGitTakesAndHappensOnce() throws IOException {
    String code = checkout.resolve("code").toString();
    assertWithMessage(err).that(run("fix", "--dry-run", code)).isEqualTo(0);
    assertThat(err).contains("0 rolled back");
    assertThat(Files.readString(file)).isEqualTo(SOURCE);
    Path patch = checkout.resolve("patch");
    Files.writeString(patch, out);

    assertThat(run("fix", code)).isEqualTo(0);
    String fixed = Files.readString(file);
    assertThat(fixed).isNotEqualTo(SOURCE);
    Files.writeString(file, SOURCE);
    git("apply", "patch");
    assertThat(Files.readString(file)).isEqualTo(fixed);

    assertThat(run("fix", code)).isEqualTo(0);
    assertThat(err).contains("0 rewritten, 0 rolled back");
    assertThat(Files.readString(file)).isEqualTo(fixed);
    assertThat(run("fix", "--only", "NoSuchCheck", code)).isEqualTo(2);
  }

  @Test
  public void patchesOfAllKindsOfTextsApply() throws IOException {
    List<String> texts =
        List.of("a\nb\nc\n", "a\r\nb\r\n", "a\nb", "", "x\n" + "y\n".repeat(30) + "z\n");
    for (String before : texts) {
      for (String after :
          List.of(before + "new\n", before.replace("b", "bb"), "first\n" + before, "z")) {
        Path target = checkout.resolve("\u00e9 \"x\".txt");
        Files.writeString(target, before);
        String diff = UnifiedDiff.of("\u00e9 \"x\".txt", before, after);
        assertThat(diff.isEmpty()).isEqualTo(before.equals(after));
        if (!diff.isEmpty()) {
          Files.writeString(checkout.resolve("patch"), diff);
          git("apply", "--whitespace=nowarn", "patch");
        }
        assertThat(Files.readString(target)).isEqualTo(after);
      }
    }
  }
}
