package io.github.sessionpertask.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assume.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** The one jar that users get: what is in it, and that it runs as the pages say. */
@RunWith(JUnit4.class)
public final class JarIT {

  private static final Path JAR = Path.of(System.getProperty("jar"));
  private static final String OWN = "io.github.sessionpertask";

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  private Path checkout;

  private record Run(int exitCode, String out, String err) {}

  @Before
  public void makeCheckout() throws Exception {
    checkout = temporary.newFolder().toPath().toRealPath();
    write("code/till/Till.java", CodeTest.SOURCE);
    write(".gitignore", "/target/\n/reports/\n/*.jar\n");
    git("init", "-q", "-b", "main");
    git("add", "-A");
    git("commit", "-q", "-m", "state");
  }

  private Path write(String path, String text) throws IOException {
    Path file = checkout.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void git(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git", "-c", "user.name=n", "-c", "user.email=e@e", "-c", "commit.gpgsign=false"));
    command.addAll(List.of(arguments));
    Run run = run(command, Map.of());
    assertWithMessage(run.err()).that(run.exitCode()).isEqualTo(0);
  }

  private Run run(List<String> command, Map<String, String> environment) throws Exception {
    return run(checkout, command, environment);
  }

  private Run run(Path folder, List<String> command, Map<String, String> environment)
      throws Exception {
    Path out = temporary.newFile().toPath();
    Path err = temporary.newFile().toPath();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    int exitCode = builder.start().waitFor();
    return new Run(exitCode, Files.readString(out), Files.readString(err));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private Run jar(String... arguments) throws Exception {
    return jar(Map.of(), arguments);
  }

  private Run jar(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(java(), "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    return run(command, environment);
  }

  @Test
  public void licensesOfAllThatIsInItAreInIt() throws IOException {
    Set<String> packages = new TreeSet<>();
    String page;
    try (JarFile jar = new JarFile(JAR.toFile())) {
      for (String name : List.of("META-INF/LICENSE", "META-INF/LICENSE.txt")) {
        assertWithMessage(name).that(jar.getEntry(name)).isNotNull();
      }
      page = text(jar, "META-INF/THIRD-PARTY.md");
      assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
      assertThat(text(jar, "META-INF/LICENSE.txt"))
          .containsMatch("(?s)GNU General Public License.*(?i)classpath. exception");
      jar.stream()
          .map(JarEntry::getName)
          .filter(name -> name.endsWith(".class") && name.contains("/"))
          .map(name -> name.replaceFirst("META-INF/versions/\\d+/", ""))
          .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
          .filter(name -> !isBelow(name, OWN))
          .forEach(packages::add);
    }
    Set<String> named =
        Pattern.compile("(?m)^\\|[^|]+\\|([^|]+)\\|")
            .matcher(page)
            .results()
            .flatMap(row -> Pattern.compile("`([^`]+)`").matcher(row.group(1)).results())
            .map((MatchResult name) -> name.group(1))
            .collect(Collectors.toSet());
    Set<String> unnamed = new TreeSet<>(packages);
    unnamed.removeIf(each -> named.stream().anyMatch(name -> isBelow(each, name)));
    assertWithMessage("in the jar, and not in cli/THIRD-PARTY.md").that(unnamed).isEmpty();
    named.removeIf(name -> packages.stream().anyMatch(each -> isBelow(each, name)));
    assertWithMessage("in cli/THIRD-PARTY.md, and not in the jar").that(named).isEmpty();
  }

  private static boolean isBelow(String name, String parent) {
    return name.equals(parent) || name.startsWith(parent + ".");
  }

  private static String text(JarFile jar, String name) throws IOException {
    try (var in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** In their order, each behind a scan that writes a report. */
  @Test
  public void commandsOfThePageRun() throws Exception {
    assumeTrue("no shell", File.separatorChar == '/');
    Run scan = jar("scan", ".", "--report", "session-per-task.sarif");
    assertWithMessage(scan.err()).that(scan.exitCode()).isEqualTo(1);
    assertThat(scan.out()).doesNotContain("\u001b");
    for (String folder : List.of("target", "reports")) {
      Files.createDirectories(checkout.resolve(folder));
      Files.copy(
          checkout.resolve("session-per-task.sarif"),
          checkout.resolve(folder).resolve("session-per-task.sarif"));
    }
    Files.delete(checkout.resolve("session-per-task.sarif"));
    git("update-ref", "refs/remotes/origin/main", "HEAD");
    Files.createSymbolicLink(checkout.resolve("session-per-task-cli.jar"), JAR.toAbsolutePath());
    Map<String, String> environment =
        Map.of("CI_MERGE_REQUEST_DIFF_BASE_SHA", "HEAD", "PATH", path());
    for (String command : RecipesTest.commands()) {
      String shown = command.replace("${{ github.base_ref }}", "main");
      Run run =
          run(List.of("/bin/sh", "-c", "java -jar session-per-task-cli.jar " + shown), environment);
      assertWithMessage("%s\n%s", shown, run).that(run.exitCode()).isIn(expected(command));
      assertWithMessage(shown).that(run.err()).doesNotContain("session-per-task:");
    }
    assertThat(Files.exists(checkout.resolve("gl-code-quality-report.json"))).isTrue();
  }

  /**
   * Without a baseline all counts; with the one that has been written before, or no change, none.
   */
  private static List<Integer> expected(String command) {
    boolean counts = command.startsWith("scan") || command.startsWith("gate");
    return List.of(
        counts && !command.contains("--baseline") && !command.contains("--since") ? 1 : 0);
  }

  private static String path() {
    return Path.of(System.getProperty("java.home"), "bin")
        + File.pathSeparator
        + System.getenv("PATH");
  }

  @Test
  public void jarMayBeNamedFromAnywhere() throws Exception {
    Path near = Files.copy(JAR, checkout.resolve("near.jar"));
    Path code = checkout.resolve("code");
    String relative = code.relativize(near).toString();
    Run run = run(code, List.of(java(), "-jar", relative, "scan", "till"), Map.of());
    assertWithMessage(run.err()).that(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("code/till/Till.java:13:");
  }

  @Test
  public void namesThatTheLocaleLacksAreNoAnswer() throws Exception {
    assumeTrue("names do not depend on the locale", File.separatorChar == '/');
    Path named = checkout.resolve("code/till").resolveSibling("k\u00e4se");
    Files.move(checkout.resolve("code/till"), named);
    String report = checkout.resolve("target/session-per-task.sarif").toString();
    Files.createDirectories(checkout.resolve("target"));
    Run scan = jar(Map.of("LC_ALL", "C.UTF-8"), "scan", ".", "--report", report);
    assertWithMessage(scan.err()).that(scan.exitCode()).isEqualTo(1);
    assertThat(jar(Map.of("LC_ALL", "C.UTF-8"), "gate").exitCode()).isEqualTo(1);
    Run gate = jar(Map.of("LC_ALL", "POSIX"), "gate");
    assertWithMessage(gate.err()).that(gate.exitCode()).isEqualTo(2);
    assertThat(gate.err()).contains("LC_ALL=C.UTF-8");
    assertThat(gate.err().strip().lines().count()).isEqualTo(1);
  }

  @Test
  public void scanThatIsEndedLeavesNothing() throws Exception {
    File log = temporary.newFile();
    Path own = temporary.newFolder().toPath();
    String folder = "-Djava.io.tmpdir=" + own;
    Process scan =
        new ProcessBuilder(java(), folder, "-jar", JAR.toString(), "scan", checkout.toString())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    while (scan.isAlive() && isEmpty(own)) {
      Thread.sleep(10);
    }
    Thread.sleep(500);
    assertThat(scan.isAlive()).isTrue();
    scan.destroy();
    scan.waitFor();
    assertThat(isEmpty(own)).isTrue();
    assertThat(Files.readString(log.toPath())).doesNotContain("defect");
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  @Test
  public void outputThatIsCutIsNoSuccess() throws Exception {
    assumeTrue("no device that is always full", Files.exists(Path.of("/dev/full")));
    Run run =
        run(
            List.of(
                "/bin/sh",
                "-c",
                "exec \"$0\" -jar \"$1\" --help >/dev/full",
                java(),
                JAR.toString()),
            Map.of());
    assertWithMessage(run.err()).that(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("cannot be written");
  }

  @Test
  public void wrongUseIsExitCodeTwoWithOneSentence() throws Exception {
    Run run = jar("gate", "--baseline", "nowhere");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().strip().lines().count()).isEqualTo(1);
    assertThat(jar("--version").out()).startsWith("session-per-task 0.");
    assertThat(jar().exitCode()).isEqualTo(2);
  }
}
