package io.github.sessionpertask.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** The pages that the jar carries. */
@RunWith(JUnit4.class)
public final class ExplainTest {

  private static final Path PAGES = Path.of("../docs/checks");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  public void thereIsACheckForEachPage() throws Exception {
    try (Stream<Path> files = Files.list(PAGES)) {
      List<String> names = files.map(page -> page.getFileName().toString()).toList();
      assertThat(ExplainCommand.CHECKS.stream().map(check -> check + ".md").toList())
          .containsExactlyElementsIn(names);
    }
  }

  @Test
  public void listHasASentenceOfEach() {
    assertThat(run("explain")).isEqualTo(0);
    for (String check : ExplainCommand.CHECKS) {
      assertThat(out.toString()).containsMatch(check + "\\R    [A-Z].+\\.\\R");
    }
  }

  @Test
  public void pageIsPrintedAsItIs() throws Exception {
    assertThat(run("explain", "stalesnapshotread")).isEqualTo(0);
    assertThat(out.toString()).isEqualTo(Files.readString(PAGES.resolve("StaleSnapshotRead.md")));
  }

  @Test
  public void unknownCheckIsRefused() {
    assertThat(run("explain", "Nonsense")).isEqualTo(2);
    assertThat(err.toString())
        .contains("there is no check 'Nonsense'; there are SessionSharedAcrossTasks,");
  }

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
