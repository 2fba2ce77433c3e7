package io.github.sessionpertask.capture;

import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Context;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Spot;
import io.github.sessionpertask.model.MalformedFactException;
import io.github.sessionpertask.model.Model;
import io.github.sessionpertask.overlap.Conflict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Says what the engine believes of a source file, without a check in between.
 *
 * @param conflicts each once, such as {@code SIBLINGS em line 7 / line 8}
 * @param failures the methods that could not be analysed, and why
 * @param seconds how long the engine took, javac's own time not counted
 * @param work how many steps it took
 */
record CaptureProbe(Set<String> conflicts, List<String> failures, double seconds, long work) {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  /** Shared, because reading the JDK takes longer than all else. */
  private static final StandardJavaFileManager FILES =
      COMPILER.getStandardFileManager(null, Locale.ROOT, UTF_8);

  /** Much, so that javac can read deeper code than the engine is expected to. */
  private static final long JAVAC_STACK = 512L << 20;

  /** As much as javac has where nobody asks for more. */
  private static final long ORDINARY_STACK = 1L << 20;

  /** Looks at the only file of a compilation, which sees the JDK alone. */
  static CaptureProbe of(String source) {
    return of(source, unit -> {});
  }

  /** The same, after a change to what the parser has read. */
  static CaptureProbe of(String source, Consumer<CompilationUnitTree> change) {
    return onStack(JAVAC_STACK, () -> compile(source, change));
  }

  private static CaptureProbe onStack(long bytes, Supplier<CaptureProbe> work) {
    FutureTask<CaptureProbe> task = new FutureTask<>(work::get);
    new Thread(null, task, "probe", bytes).start();
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static CaptureProbe compile(String source, Consumer<CompilationUnitTree> change) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            COMPILER.getTask(
                null, FILES, diagnostics, List.of("-proc:none"), null, List.of(file(source)));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      change.accept(unit);
      task.analyze();
      List<Diagnostic<? extends JavaFileObject>> errors =
          diagnostics.getDiagnostics().stream()
              .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
              .toList();
      assertWithMessage("errors in the probed code").that(errors).isEmpty();
      Context context = ((BasicJavacTask) task).getContext();
      return onStack(ORDINARY_STACK, () -> ask(unit, context));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CaptureProbe ask(CompilationUnitTree unit, Context context) {
    List<String> failures = new ArrayList<>();
    Model model;
    try {
      model = Model.load(Types.instance(context), List.of());
    } catch (IOException | MalformedFactException e) {
      throw new AssertionError(e);
    }
    Capture capture =
        new Capture(
            context,
            model,
            Optional.empty(),
            (where, failure) ->
                failures.add(
                    (failure.tree() instanceof MethodTree method ? method.getName() : "a lambda")
                        + ": "
                        + failure.cause()));
    long start = System.nanoTime();
    List<Conflict> found = capture.conflictsIn(unit);
    double seconds = (System.nanoTime() - start) / 1e9;
    Set<String> conflicts = new LinkedHashSet<>();
    found.forEach(conflict -> conflicts.add(words(conflict)));
    return new CaptureProbe(conflicts, List.copyOf(failures), seconds, capture.work());
  }

  private static JavaFileObject file(String source) {
    return new SimpleJavaFileObject(URI.create("mem:///Probed.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  private static String words(Conflict conflict) {
    return "%s %s line %d / line %d"
        .formatted(
            conflict.kind(),
            name(conflict.touch().root()),
            line(conflict.fork().site()),
            line(conflict.otherSite()));
  }

  private static String name(Obj object) {
    if (object instanceof Obj.Param parameter) {
      return parameter.symbol().name.toString();
    }
    if (object instanceof Obj.Static constant) {
      return constant.field().name.toString();
    }
    if (object instanceof Obj.Member member) {
      return member.key() instanceof Key.Var field
          ? field.symbol().name.toString()
          : name(member.owner()) + "[]";
    }
    return object instanceof Obj.Made ? "made" : "this";
  }

  private static long line(Spot spot) {
    return spot.unit().getLineMap().getLineNumber(TreeInfo.getStartPos((JCTree) spot.tree()));
  }
}
