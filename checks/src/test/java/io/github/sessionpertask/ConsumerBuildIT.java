package io.github.sessionpertask;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** What the README tells users to put into their build works, in a project outside this one. */
@RunWith(JUnit4.class)
public final class ConsumerBuildIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String GROUP_FOLDER = "io/github/sessionpertask";
  private static final String CHECK = "SessionSharedAcrossTasks";

  /** Both forks of the one overlap are reported, at the lambda. */
  private static final String SOURCE =
      """
      package com.example;

      import jakarta.persistence.EntityManager;
      import java.util.concurrent.CompletableFuture;

      final class Names {
        static String both(EntityManager em) {
          var one = CompletableFuture.supplyAsync(() -> em.find(String.class, 1));
          var two = CompletableFuture.supplyAsync(() -> em.find(String.class, 2));
          return one.join() + two.join();
        }
      }
      """;

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  private Path project;
  private Path repository;

  @Before
  public void writeProject() throws IOException {
    project = temporary.newFolder("consumer").toPath();
    // Not in the temporary folder: what deletes that one must never follow a link out of it.
    repository = Path.of("target", "consumer-repository").toAbsolutePath();
    install();
    String readme = Files.readString(ROOT.resolve("README.md"));
    write(".mvn/jvm.config", snippet(readme, "consumer jvm.config"));
    write("src/main/java/com/example/Names.java", SOURCE);
    write(
        "pom.xml",
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.example</groupId>
          <artifactId>consumer</artifactId>
          <version>1</version>
          <dependencies>
            <dependency>
              <groupId>jakarta.persistence</groupId>
              <artifactId>jakarta.persistence-api</artifactId>
              <version>3.2.0</version>
            </dependency>
          </dependencies>
        """
            + snippet(readme, "consumer pom")
            + "</project>\n");
  }

  @Test
  public void sharedSessionBreaksTheBuild() throws Exception {
    Run run = mavenCompile();

    assertWithMessage(run.output()).that(run.exitCode()).isNotEqualTo(0);
    Matcher finding =
        Pattern.compile("ERROR.*Names\\.java:\\[(\\d+),\\d+] \\[" + CHECK + "]")
            .matcher(run.output());
    // Maven repeats its errors in the summary.
    List<Integer> lines =
        finding.results().map(result -> Integer.valueOf(result.group(1))).distinct().toList();
    assertWithMessage(run.output())
        .that(lines)
        .containsExactly(lineOf("var one"), lineOf("var two"));
  }

  @Test
  public void sharedSessionPassesWhereTheCheckIsOff() throws Exception {
    Path pom = project.resolve("pom.xml");
    String plugin = "<arg>-Xplugin:ErrorProne</arg>";
    String before = Files.readString(pom);
    assertThat(before).contains(plugin);
    Files.writeString(
        pom, before.replace(plugin, "<arg>-Xplugin:ErrorProne -Xep:" + CHECK + ":OFF</arg>"));

    Run run = mavenCompile();

    assertWithMessage(run.output()).that(run.exitCode()).isEqualTo(0);
    assertThat(run.output()).doesNotContain("[" + CHECK + "]");
    assertThat(Files.exists(project.resolve("target/classes/com/example/Names.class"))).isTrue();
  }

  private record Run(int exitCode, String output) {}

  private Run mavenCompile() throws IOException, InterruptedException {
    String maven = Path.of(property("maven.home"), "bin", "mvn").toString();
    boolean windows = File.separatorChar == '\\';
    Path log = temporary.newFile().toPath();
    ProcessBuilder builder =
        new ProcessBuilder(
            windows ? maven + ".cmd" : maven,
            "-B",
            "-ntp",
            "-Dmaven.repo.local=" + repository,
            "-Derror-prone.version=" + property("error-prone.version"),
            "compile");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().keySet().removeIf(name -> name.matches("MAVEN_(PROJECT)?BASEDIR"));
    Process process =
        builder
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(10, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    String output = Files.readString(log);
    assertWithMessage("Maven did not end:\n%s", output).that(ended).isTrue();
    return new Run(process.exitValue(), output);
  }

  /**
   * Makes a local repository that holds what {@code mvn install} would put there, and for the rest
   * shows the one of this build: nothing is downloaded again, and the user's repository does not
   * get an artifact of a build that may yet fail.
   */
  private void install() throws IOException {
    Path shared = Path.of(property("local.repository"));
    Path own = Path.of(GROUP_FOLDER);
    linkAllBut(own, shared, repository);
    String version = property("project.version");
    Path parent = repository.resolve(own).resolve("session-per-task").resolve(version);
    Path checks = repository.resolve(own).resolve("session-per-task-checks").resolve(version);
    Files.createDirectories(parent);
    Files.createDirectories(checks);
    copy(ROOT.resolve("pom.xml"), parent.resolve("session-per-task-" + version + ".pom"));
    String name = "session-per-task-checks-" + version;
    copy(ROOT.resolve("checks/pom.xml"), checks.resolve(name + ".pom"));
    copy(Path.of("target", name + ".jar"), checks.resolve(name + ".jar"));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Links the entries of one folder into another, except the path that stays apart. */
  private static void linkAllBut(Path apart, Path from, Path to) throws IOException {
    Files.createDirectories(to);
    Path first = apart.getName(0);
    if (Files.isDirectory(from)) {
      try (Stream<Path> entries = Files.list(from)) {
        entries
            .filter(entry -> !entry.getFileName().equals(first))
            .forEach(entry -> link(to.resolve(entry.getFileName()), entry));
      }
    }
    if (apart.getNameCount() > 1) {
      Path rest = apart.subpath(1, apart.getNameCount());
      linkAllBut(rest, from.resolve(first), to.resolve(first));
    }
  }

  private static void link(Path link, Path target) {
    try {
      if (Files.isSymbolicLink(link)) {
        Files.delete(link);
      }
      // A folder here was downloaded by an earlier run, before the shared repository had it.
      if (!Files.isDirectory(link)) {
        Files.createSymbolicLink(link, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The code block between two markers of the README. */
  private static String snippet(String readme, String name) {
    Matcher block =
        Pattern.compile(
                "<!-- %s: begin -->\\s*```\\w*\\n(.*?)```\\s*<!-- %s: end -->"
                    .formatted(name, name),
                Pattern.DOTALL)
            .matcher(readme);
    assertWithMessage("the README has no block '%s'", name).that(block.find()).isTrue();
    return block.group(1);
  }

  private static int lineOf(String text) {
    return SOURCE.lines().takeWhile(line -> !line.contains(text)).toList().size() + 1;
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    assertWithMessage("system property %s, which checks/pom.xml sets", name)
        .that(value)
        .isNotNull();
    return value;
  }

  private void write(String path, String content) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
