package io.github.sessionpertask.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sessionpertask.sarif.MalformedReportException;
import io.github.sessionpertask.sarif.Report;
import io.github.sessionpertask.sarif.ReportFile;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compiles with the plugin, in a compiler of its own, which runs nothing of the code.
 *
 * @param classPath the class path
 * @param processors whether annotation processors of the class path are run
 * @param release the release of Java, if it is not the compiler's
 */
record Compiler(List<String> classPath, boolean processors, Optional<Integer> release) {

  private static final List<String> EXPORTED =
      List.of("api", "file", "main", "model", "parser", "processing", "tree", "util");
  private static final List<String> OPENED = List.of("code", "comp");
  private static final String PACKAGE = "io.github.sessionpertask.";
  private static final String SERVICE =
      "META-INF/services/com.google.errorprone.bugpatterns.BugChecker";
  private static final Pattern ERROR =
      Pattern.compile("(?m)^(.*\\.java:\\d+: error: .*|error: .*)$");

  /**
   * What a compilation has left.
   *
   * @param errors what the compiler would not take
   * @param report what was reported, where the checks ran
   */
  record Outcome(List<String> errors, Optional<Report> report) {}

  /**
   * Compiles.
   *
   * @param root where the names of files in the report begin
   * @param sources the files
   */
  Outcome compile(Path root, List<Path> sources) {
    try (Scratch scratch = new Scratch()) {
      Path report = scratch.folder().resolve("report");
      List<String> arguments = new ArrayList<>();
      arguments.addAll(
          List.of(
              "-d",
              scratch.folder("classes").toString(),
              "-encoding",
              "UTF-8",
              "-Xmaxerrs",
              "1000",
              "-Xmaxwarns",
              "1",
              "-XDcompilePolicy=simple",
              "-XDaddTypeAnnotationsToSymbol=true",
              "--should-stop=ifError=FLOW",
              "-Xplugin:ErrorProne -XepDisableAllChecks"
                  + String.join(
                      "", checks().stream().map(name -> " -Xep:" + name + ":WARN").toList())
                  + " -XepOpt:SessionPerTask:Message=short"
                  + " -XepOpt:SessionPerTask:Report="
                  + report));
      release.ifPresent(number -> arguments.addAll(List.of("--release", number.toString())));
      String own = System.getProperty("java.class.path");
      String theirs = String.join(File.pathSeparator, classPath);
      arguments.addAll(List.of("-classpath", theirs));
      if (processors) {
        arguments.addAll(List.of("-s", scratch.folder("generated").toString()));
        arguments.addAll(List.of("-processorpath", own + File.pathSeparator + theirs));
      } else {
        arguments.addAll(List.of("-proc:none", "-processorpath", own));
      }
      sources.forEach(source -> arguments.add(source.toString()));
      Path file = scratch.folder().resolve("arguments");
      Files.writeString(
          file, String.join("\n", arguments.stream().map(Compiler::quoted).toList()), UTF_8);
      Program.Output output = Program.run(root, command(file));
      return new Outcome(errors(output), read(report.resolve(ReportFile.NAME)));
    } catch (IOException e) {
      throw new Refusal("the temporary folder cannot be written: " + e);
    }
  }

  private static List<String> command(Path arguments) {
    Path javac = Path.of(System.getProperty("java.home"), "bin", "javac");
    if (!Files.exists(javac) && !Files.exists(javac.resolveSibling("javac.exe"))) {
      throw new Refusal(
          "this needs a JDK, and " + System.getProperty("java.home") + " has no javac");
    }
    List<String> command = new ArrayList<>(List.of(javac.toString()));
    for (String name : EXPORTED) {
      command.add("-J--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    for (String name : OPENED) {
      command.add("-J--add-opens=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    // Argument files and messages are read in one way everywhere.
    command.addAll(List.of("-J-Dfile.encoding=UTF-8", "-J-Duser.language=en"));
    command.add("@" + arguments);
    return command;
  }

  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** The names of our checks, as their service file has them. */
  private static List<String> checks() throws IOException {
    List<String> names = new ArrayList<>();
    for (URL url : Collections.list(Compiler.class.getClassLoader().getResources(SERVICE))) {
      try (InputStream in = url.openStream();
          BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
        lines
            .lines()
            .filter(line -> line.startsWith(PACKAGE))
            .map(line -> line.substring(line.lastIndexOf('.') + 1))
            .forEach(names::add);
      }
    }
    return names.stream().distinct().sorted().toList();
  }

  private static List<String> errors(Program.Output output) {
    if (output.exitCode() == 0) {
      return List.of();
    }
    List<String> errors = new ArrayList<>();
    Matcher matcher = ERROR.matcher(output.text() + output.errors());
    while (matcher.find()) {
      errors.add(matcher.group());
    }
    if (errors.isEmpty()) {
      String said = output.text() + output.errors();
      errors.add("the compiler failed: " + said.substring(0, Math.min(said.length(), 400)));
    }
    return errors;
  }

  private static Optional<Report> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(ReportFile.read(file));
    } catch (MalformedReportException e) {
      throw new IllegalStateException(e);
    }
  }
}
