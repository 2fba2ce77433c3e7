package io.github.sessionpertask.shelf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles files with the plugin, in this JVM. */
public final class InputCompiler implements AutoCloseable {

  /**
   * What a check says about a place.
   *
   * @param message without what Error Prone and javac put around it
   * @param hasRewrite whether Error Prone proposes a fix
   */
  public record Finding(long line, long column, String check, String message, boolean hasRewrite) {}

  /**
   * What a compilation said.
   *
   * @param findings of our checks, in the order of the file
   * @param troubles what must not happen: compile errors, crashes, code that was not analysed
   */
  public record Result(List<Finding> findings, List<String> troubles) {}

  /** A check's name; javac's own categories begin with a small letter. */
  private static final Pattern CHECK = Pattern.compile("\\[([A-Z]\\w*)\\] (.*)", Pattern.DOTALL);

  /** Error Prone's own view of a fix, which differs between its versions. */
  private static final Pattern DID_YOU_MEAN =
      Pattern.compile("\n *Did you mean .*", Pattern.DOTALL);

  private static final String OUR_CHECKS =
      "-XepIgnoreUnknownCheckNames -XepDisableAllChecks" + withLevel("WARN");

  private static final String OTHER_CHECKS =
      "-XepIgnoreUnknownCheckNames -XepAllErrorsAsWarnings" + withLevel("OFF");

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files =
      compiler.getStandardFileManager(null, Locale.ROOT, UTF_8);

  private static String withLevel(String level) {
    return Input.CHECKS.stream()
        .map(check -> " -Xep:" + check + ":" + level)
        .collect(Collectors.joining());
  }

  /** Compiles against the class path of the test. */
  public InputCompiler(Path output) throws IOException {
    List<File> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(File::new)
            .filter(File::exists)
            .toList();
    files.setLocation(StandardLocation.CLASS_PATH, classPath);
    files.setLocation(StandardLocation.ANNOTATION_PROCESSOR_PATH, classPath);
    files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(output.toFile()));
  }

  /** Compiles files together, and says what the checks found in each. */
  public Map<Path, Result> check(List<Path> sources, boolean preview) {
    return compile(sources, preview, OUR_CHECKS);
  }

  /** Compiles files together, and says what Error Prone itself finds in each by default. */
  Map<Path, Result> checkByOthers(List<Path> sources, boolean preview) {
    return compile(sources, preview, OTHER_CHECKS);
  }

  /** Applies the first fix of every finding to files, in place. */
  public Map<Path, Result> patch(List<Path> sources, boolean preview) {
    return compile(
        sources,
        preview,
        OUR_CHECKS
            + " -XepPatchChecks:"
            + String.join(",", Input.CHECKS)
            + " -XepPatchLocation:IN_PLACE");
  }

  /**
   * Compiles files together, which is many times faster than one by one. A file that does not
   * compile would keep the checks from all others, so they are compiled again without it.
   */
  private Map<Path, Result> compile(List<Path> sources, boolean preview, String flags) {
    Map<Path, Result> results = new LinkedHashMap<>();
    Deque<List<Path>> rounds = new ArrayDeque<>(withoutNamesakes(sources));
    while (!rounds.isEmpty()) {
      List<Path> round = rounds.poll();
      Compilation compilation = run(round, preview, flags);
      List<Path> broken = round.stream().filter(compilation::isBroken).toList();
      List<Path> told = broken.isEmpty() || broken.size() == round.size() ? round : broken;
      told.forEach(file -> results.put(file, compilation.resultOf(file)));
      List<Path> rest = new ArrayList<>(round);
      rest.removeAll(told);
      if (!rest.isEmpty()) {
        rounds.add(rest);
      }
    }
    return results;
  }

  /** Two files of one name declare the same class, and cannot be compiled together. */
  private static List<List<Path>> withoutNamesakes(List<Path> sources) {
    List<List<Path>> rounds = new ArrayList<>();
    Map<Path, Integer> seen = new HashMap<>();
    for (Path source : sources) {
      int round = seen.merge(source.getFileName(), 1, Integer::sum) - 1;
      if (round == rounds.size()) {
        rounds.add(new ArrayList<>());
      }
      rounds.get(round).add(source);
    }
    return rounds;
  }

  /** What one run of the compiler said. */
  private record Compilation(
      boolean done, String log, List<Diagnostic<? extends JavaFileObject>> diagnostics) {

    boolean isBroken(Path file) {
      return of(file).stream().anyMatch(said -> said.getKind() == Diagnostic.Kind.ERROR);
    }

    Result resultOf(Path file) {
      Result result = result(of(file));
      return done || !result.troubles().isEmpty()
          ? result
          : new Result(result.findings(), List.of("javac failed: " + log));
    }

    private List<Diagnostic<? extends JavaFileObject>> of(Path file) {
      List<Diagnostic<? extends JavaFileObject>> found = new ArrayList<>();
      for (Diagnostic<? extends JavaFileObject> said : diagnostics) {
        boolean everywhere = said.getSource() == null && said.getKind() == Diagnostic.Kind.ERROR;
        if (everywhere
            || (said.getSource() != null && Path.of(said.getSource().toUri()).equals(file))) {
          found.add(said);
        }
      }
      return found;
    }
  }

  private Compilation run(List<Path> sources, boolean preview, String flags) {
    List<String> options = new ArrayList<>();
    if (preview) {
      options.addAll(List.of("--enable-preview", "-source", "25"));
    }
    options.addAll(
        List.of(
            "-proc:none",
            "-XDcompilePolicy=simple",
            "-XDaddTypeAnnotationsToSymbol=true",
            "--should-stop=ifError=FLOW",
            // Checks run before code is generated; patches are applied when it is.
            "--should-stop=ifNoError=" + (flags.contains("Patch") ? "GENERATE" : "FLOW"),
            "-Xmaxwarns",
            "100000",
            "-Xmaxerrs",
            "100000",
            "-Xplugin:ErrorProne " + flags));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter log = new StringWriter();
    boolean done =
        compiler
            .getTask(
                log,
                new SameClassLoader(files),
                diagnostics,
                options,
                null,
                files.getJavaFileObjectsFromPaths(sources))
            .call();
    return new Compilation(done, log.toString(), diagnostics.getDiagnostics());
  }

  private static Result result(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    List<Finding> findings = new ArrayList<>();
    List<String> troubles = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
      String message = diagnostic.getMessage(Locale.ROOT);
      Matcher matcher = CHECK.matcher(message);
      if (matcher.matches()) {
        findings.add(
            new Finding(
                diagnostic.getLineNumber(),
                diagnostic.getColumnNumber(),
                matcher.group(1),
                ownWords(matcher.group(2)),
                DID_YOU_MEAN.matcher(message).find()));
      } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR
          || message.startsWith("session-per-task could not")) {
        troubles.add(diagnostic.getLineNumber() + ": " + message);
      }
    }
    findings.sort(
        Comparator.comparingLong(Finding::line)
            .thenComparingLong(Finding::column)
            .thenComparing(Finding::check)
            .thenComparing(Finding::message));
    return new Result(findings, troubles);
  }

  /** Takes off Error Prone's proposal, and the two spaces that javac puts before later lines. */
  private static String ownWords(String message) {
    return DID_YOU_MEAN
        .matcher(message)
        .replaceFirst("")
        .lines()
        .map(line -> line.startsWith("  ") ? line.substring(2) : line)
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n"))
        .stripTrailing();
  }

  @Override
  public void close() throws IOException {
    files.close();
  }

  /** Plugins come from the test's own class loader: loading them anew takes a second a file. */
  private static final class SameClassLoader extends ForwardingJavaFileManager<JavaFileManager> {
    SameClassLoader(JavaFileManager files) {
      super(files);
    }

    @Override
    public ClassLoader getClassLoader(Location location) {
      return location == StandardLocation.ANNOTATION_PROCESSOR_PATH
          ? InputCompiler.class.getClassLoader()
          : super.getClassLoader(location);
    }
  }
}
