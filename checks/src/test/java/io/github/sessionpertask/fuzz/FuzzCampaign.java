package io.github.sessionpertask.fuzz;

import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.Assume.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/**
 * Feeds the readers with what Jazzer, a coverage-guided fuzzer, thinks of, for {@code fuzz.seconds}
 * each. The profile {@code fuzz} brings Jazzer.
 */
@RunWith(JUnit4.class)
public final class FuzzCampaign {

  private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  @Test
  public void nothingIsFound() throws Exception {
    String classPath = classPath();
    assumeTrue("without the profile 'fuzz' there is no fuzzer", classPath.contains("jazzer"));
    for (Class<?> target : Targets.ALL.keySet()) {
      Path found = temporary.newFolder(target.getSimpleName()).toPath();
      Path log = temporary.newFile().toPath();
      int exitCode =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-cp",
                      classPath,
                      JAZZER,
                      "--instrumentation_includes=io.github.sessionpertask.**",
                      "--target_class=" + target.getName(),
                      "-max_total_time=" + System.getProperty("fuzz.seconds", "60"),
                      found.toString(),
                      Targets.corpus(target).toString()))
              .directory(temporary.getRoot())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      String said = Files.readString(log);
      List<String> end = said.lines().toList();
      String last = String.join("\n", end.subList(Math.max(0, end.size() - 40), end.size()));
      assertWithMessage("%s: %s", target.getSimpleName(), last).that(exitCode).isEqualTo(0);
      System.out.println(target.getSimpleName() + ": " + end.get(end.size() - 1));
    }
  }

  /** What the readers need, which is little; Jazzer reads all that is there. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> Files.isDirectory(Path.of(entry)) || entry.contains("jazzer"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
