package io.github.sessionpertask.bugpatterns;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.api.JavacTrees;
import io.github.sessionpertask.capture.Capture;
import io.github.sessionpertask.model.MalformedFactException;
import io.github.sessionpertask.model.Model;
import java.io.IOException;
import java.util.List;
import javax.tools.Diagnostic;

/** Builds the analysis of a compilation. */
final class Setup {

  private Setup() {}

  static Capture capture(VisitorState state) {
    JavacTrees trees = JavacTrees.instance(state.context);
    return new Capture(
        state.context,
        model(state),
        (unit, failure) -> report(trees, unit, failure));
  }

  private static Model model(VisitorState state) {
    try {
      return Model.load(state.getTypes(), List.of());
    } catch (IOException | MalformedFactException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void report(
      JavacTrees trees, CompilationUnitTree unit, Capture.Failure failure) {
    if (System.getProperty("spt.debug") != null) { StackTraceElement[] st = failure.cause().getStackTrace(); for (int i = 0; i < Math.min(60, st.length); i++) System.err.println("   at " + st[i]); }
    trees.printMessage(
        Diagnostic.Kind.NOTE,
        "session-per-task could not analyse this: " + failure.cause(),
        failure.tree(),
        unit);
  }
}
