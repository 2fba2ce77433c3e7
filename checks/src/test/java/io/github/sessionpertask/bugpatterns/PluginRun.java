package io.github.sessionpertask.bugpatterns;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * A whole compilation with the plugin, as a user's build starts it. Unless told otherwise it sees
 * the JDK alone, and our checks are warnings.
 */
final class PluginRun {

  private static final List<String> OURS =
      List.of(
          "SessionSharedAcrossTasks",
          "SessionUsedWhileTaskRuns",
          "SessionClosedBeforeTaskEnds",
          "TransactionDoesNotSpanTasks",
          "UncommittedWriteInvisibleToTask",
          "StaleSnapshotRead",
          "TaskSessionNotClosed");

  private static final Pattern CHECK = Pattern.compile("\\[(\\w+)\\] (.*)", Pattern.DOTALL);

  /**
   * What a compilation said.
   *
   * @param success whether javac was content
   * @param findings of our checks, such as {@code SessionSharedAcrossTasks Job.java:7}
   * @param messages of our checks, in the same order
   * @param errors all other errors, by javac's codes where they have one
   * @param notes of our plugin
   * @param log what was printed past the diagnostics
   */
  record Result(
      boolean success,
      List<String> findings,
      List<String> messages,
      List<String> errors,
      List<String> notes,
      String log) {}

  private final Path output;
  private final List<Path> classPath = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final List<JavaFileObject> sources = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private String severity = "WARN";
  private String plugin = "";
  private String policy = "simple";
  private Consumer<CompilationUnitTree> change = unit -> {};

  PluginRun(Path output) {
    this.output = output;
  }

  PluginRun source(String path, String text) {
    sources.add(
        new SimpleJavaFileObject(URI.create("mem:///" + path), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        });
    return this;
  }

  /** A source that is read from a file. */
  PluginRun file(Path file) {
    files.add(file);
    return this;
  }

  PluginRun classPath(Path entry) {
    classPath.add(entry);
    return this;
  }

  /** Options of javac. */
  PluginRun options(String... some) {
    options.addAll(List.of(some));
    return this;
  }

  /** Options of Error Prone and of the plugin. */
  PluginRun plugin(String some) {
    plugin += " " + some;
    return this;
  }

  PluginRun severity(String other) {
    severity = other;
    return this;
  }

  PluginRun policy(String other) {
    policy = other;
    return this;
  }

  /** Changes what the parser has read. */
  PluginRun parsed(Consumer<CompilationUnitTree> by) {
    change = by;
    return this;
  }

  Result compile() {
    return compile(
        "-Xplugin:ErrorProne -XepDisableAllChecks"
            + String.join("", OURS.stream().map(n -> " -Xep:" + n + ":" + severity).toList())
            + plugin);
  }

  /** A compilation in which the plugin takes no part. */
  Result compileWithoutPlugin() {
    return compile("-proc:none");
  }

  private Result compile(String pluginOption) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> all = new ArrayList<>();
    all.addAll(
        List.of(
            "-proc:none",
            "-XDcompilePolicy=" + policy,
            "-XDaddTypeAnnotationsToSymbol=true",
            "--should-stop=ifError=FLOW",
            "-Xmaxwarns",
            "1000",
            pluginOption));
    all.addAll(options);
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter log = new StringWriter();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      Files.createDirectories(output);
      manager.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      manager.setLocation(StandardLocation.ANNOTATION_PROCESSOR_PATH, testClassPath());
      List<JavaFileObject> units = new ArrayList<>(sources);
      manager.getJavaFileObjectsFromPaths(files).forEach(units::add);
      JavacTask task =
          (JavacTask)
              compiler.getTask(log, new SameClassLoader(manager), diagnostics, all, null, units);
      task.addTaskListener(
          new TaskListener() {
            @Override
            public void finished(TaskEvent event) {
              if (event.getKind() == TaskEvent.Kind.PARSE) {
                change.accept(event.getCompilationUnit());
              }
            }
          });
      boolean success = task.call();
      return result(success, diagnostics.getDiagnostics(), log.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<File> testClassPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(File::new)
        .filter(File::exists)
        .toList();
  }

  private static Result result(
      boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics, String log) {
    List<String> findings = new ArrayList<>();
    List<String> messages = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : diagnostics) {
      String message = each.getMessage(Locale.ROOT);
      Matcher check = CHECK.matcher(message);
      if (check.matches() && OURS.contains(check.group(1))) {
        findings.add(check.group(1) + " " + place(each));
        messages.add(check.group(2));
      } else if (each.getKind() == Diagnostic.Kind.ERROR) {
        errors.add(
            each.getCode().startsWith("compiler.err.proc.messager")
                ? message
                : each.getCode() + " " + place(each));
      } else if (message.contains("session-per-task")) {
        notes.add(place(each) + " " + message);
      }
    }
    return new Result(success, findings, messages, errors, notes, log);
  }

  private static String place(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getSource() == null) {
      return "";
    }
    String file = diagnostic.getSource().getName();
    return file.substring(file.lastIndexOf('/') + 1) + ":" + diagnostic.getLineNumber();
  }

  /** Findings without their order, which depends on the order of the files. */
  static Set<String> sorted(Result result) {
    return new TreeSet<>(result.findings());
  }

  /** Plugins come from the test's own class loader, which they share as they do in a daemon. */
  private static final class SameClassLoader extends ForwardingJavaFileManager<JavaFileManager> {
    SameClassLoader(JavaFileManager files) {
      super(files);
    }

    @Override
    public ClassLoader getClassLoader(Location location) {
      return location == StandardLocation.ANNOTATION_PROCESSOR_PATH
          ? PluginRun.class.getClassLoader()
          : super.getClassLoader(location);
    }
  }
}
