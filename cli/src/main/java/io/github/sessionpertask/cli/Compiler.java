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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles with the plugin, in a compiler of its own, which runs nothing of the code. */
final class Compiler {

  private static final List<String> EXPORTED =
      List.of("api", "file", "main", "model", "parser", "processing", "tree", "util");
  private static final List<String> OPENED = List.of("code", "comp");
  private static final String CLASSES = "classes";
  private static final String PACKAGE = "io.github.sessionpertask.";
  private static final String SERVICE =
      "META-INF/services/com.google.errorprone.bugpatterns.BugChecker";
  private static final Pattern ERROR =
      Pattern.compile("(?m)^(.*\\.java:\\d+: error: .*|error: .*)$");

  private final boolean processors;
  private final Optional<Integer> release;
  private final Consumer<String> news;

  /** Whether parts have turned out not to go together. */
  private boolean apart;

  /**
   * A compiler.
   *
   * @param processors whether annotation processors of the class path are run
   * @param release the release of Java, if it is not the compiler's
   * @param news is told what goes on
   */
  Compiler(boolean processors, Optional<Integer> release, Consumer<String> news) {
    this.news = news;
    this.processors = processors;
    this.release = release;
  }

  /**
   * Sources that can be compiled together.
   *
   * @param name what they are called
   * @param sources the files
   * @param classPath the libraries that they need
   * @param needs the names of other parts that they need, those of needed ones too
   */
  record Part(String name, List<Path> sources, List<String> classPath, Set<String> needs) {}

  /**
   * What a compilation has left.
   *
   * @param errors what the compiler would not take
   * @param failed the names of the parts that it would not take
   * @param report what was reported, where checks ran
   */
  record Outcome(List<String> errors, List<String> failed, Optional<Report> report) {}

  /**
   * Compiles all parts together, so that the checks see all bodies; where they do not go together,
   * since two have a class of one name, say, one after the other, as their own build does.
   *
   * @param root where the names of files in the report begin
   * @param parts the parts, each behind those that it needs
   */
  Outcome compile(Path root, List<Part> parts) {
    try (Scratch scratch = new Scratch()) {
      if (!apart) {
        Outcome together = compile(root, together(parts), List.of(), scratch.folder("all"));
        if (together.errors().isEmpty() || parts.size() == 1) {
          return together;
        }
        news.accept(
            "the "
                + parts.size()
                + " parts do not compile together, so one by one: "
                + together.errors().get(0));
        apart = true;
      }
      return oneByOne(root, parts, scratch);
    } catch (IOException e) {
      throw new Refusal("the temporary folder cannot be written: " + Refusal.reason(e));
    }
  }

  private static Part together(List<Part> parts) {
    List<Path> sources = parts.stream().flatMap(part -> part.sources().stream()).toList();
    List<String> path = parts.stream().flatMap(part -> part.classPath().stream()).toList();
    return new Part("sources", sources, path.stream().distinct().toList(), Set.of());
  }

  private Outcome oneByOne(Path root, List<Part> parts, Scratch scratch) throws IOException {
    List<String> errors = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    Optional<Report> all = Optional.empty();
    Map<String, Path> classes = new LinkedHashMap<>();
    for (Part part : parts) {
      Path folder = scratch.folder("part" + classes.size());
      List<String> needed = new ArrayList<>();
      classes.forEach(
          (name, each) -> {
            if (part.needs().contains(name)) {
              needed.add(each.toString());
            }
          });
      Outcome outcome = compile(root, part, needed, folder);
      errors.addAll(outcome.errors());
      failed.addAll(outcome.failed());
      all = Optional.of(outcome.report().orElse(Report.empty()).over(all.orElse(Report.empty())));
      classes.put(part.name(), folder.resolve(CLASSES));
    }
    return new Outcome(errors, failed, all.filter(report -> !report.files().isEmpty()));
  }

  private Outcome compile(Path root, Part part, List<String> needed, Path folder)
      throws IOException {
    Path report = folder.resolve("report");
    List<String> arguments = new ArrayList<>();
    arguments.addAll(
        List.of(
            "-d",
            Files.createDirectories(folder.resolve(CLASSES)).toString(),
            // Libraries may have sources in them, which are none of ours.
            "-sourcepath",
            Files.createDirectories(folder.resolve("none")).toString(),
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
                + String.join("", checks().stream().map(name -> " -Xep:" + name + ":WARN").toList())
                + " -XepOpt:SessionPerTask:Message=short"
                + " -XepOpt:SessionPerTask:Report="
                + report));
    release.ifPresent(number -> arguments.addAll(List.of("--release", number.toString())));
    String own = ownClassPath();
    List<String> path = new ArrayList<>(needed);
    path.addAll(part.classPath());
    String theirs = String.join(File.pathSeparator, path);
    arguments.addAll(List.of("-classpath", theirs));
    if (processors) {
      arguments.addAll(
          List.of("-s", Files.createDirectories(folder.resolve("generated")).toString()));
      arguments.addAll(List.of("-processorpath", own + File.pathSeparator + theirs));
    } else {
      arguments.addAll(List.of("-proc:none", "-processorpath", own));
    }
    part.sources().forEach(source -> arguments.add(source.toString()));
    Path file = folder.resolve("arguments");
    Files.writeString(
        file, String.join("\n", arguments.stream().map(Compiler::quoted).toList()), UTF_8);
    Program.Output output = Program.run(root, command(file));
    List<String> errors = errors(output);
    return new Outcome(
        errors,
        errors.isEmpty() ? List.of() : List.of(part.name()),
        read(report.resolve(ReportFile.NAME)));
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

  /** The jar that this is, say, which may have been named from where the user is. */
  private static String ownClassPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
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
