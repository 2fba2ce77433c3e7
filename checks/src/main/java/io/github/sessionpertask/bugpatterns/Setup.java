package io.github.sessionpertask.bugpatterns;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.api.JavacTrees;
import io.github.sessionpertask.capture.Capture;
import io.github.sessionpertask.heap.Spot;
import io.github.sessionpertask.model.MalformedFactException;
import io.github.sessionpertask.model.Model;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.tools.Diagnostic;

/** Builds the analysis of a compilation, and says what stands in its way. */
final class Setup {

  private final JavacTrees trees;
  private final CompilationUnitTree unit;
  private final Optional<Reporting> reporting;

  private Setup(VisitorState state, Optional<Reporting> reporting) {
    this.reporting = reporting;
    this.trees = JavacTrees.instance(state.context);
    this.unit = state.getPath().getCompilationUnit();
  }

  /** The analysis of the compilation that a check is part of. */
  static Capture capture(VisitorState state, Options options, Optional<Reporting> reporting) {
    Setup setup = new Setup(state, reporting);
    options.problems().forEach(setup::complain);
    return new Capture(
        state.context,
        setup.model(state, options.models()),
        options.defaultIsolation(),
        setup::couldNot);
  }

  private Model model(VisitorState state, List<Path> files) {
    try {
      return Model.load(state.getTypes(), files);
    } catch (IOException e) {
      complain("-XepOpt:SessionPerTask:Models: this file cannot be read: " + e.getMessage());
    } catch (MalformedFactException e) {
      complain("-XepOpt:SessionPerTask:Models: " + e.getMessage());
    }
    try {
      return Model.load(state.getTypes(), List.of());
    } catch (IOException | MalformedFactException e) {
      throw new IllegalStateException(e);
    }
  }

  private void complain(String problem) {
    Tree place = unit.getTypeDecls().isEmpty() ? unit : unit.getTypeDecls().get(0);
    trees.printMessage(Diagnostic.Kind.ERROR, problem, place, unit);
  }

  private void couldNot(CompilationUnitTree where, Capture.Failure failure) {
    Throwable cause = failure.cause();
    String at =
        cause.getStackTrace().length == 0 ? "" : " at " + cause.getStackTrace()[0].toString();
    String message = "session-per-task could not analyse this code, and goes on with the rest: ";
    trees.printMessage(Diagnostic.Kind.NOTE, message + cause + at, failure.tree(), where);
    reporting.ifPresent(
        report ->
            report.couldNot(new Spot(failure.tree(), where), "could not be analysed: " + cause));
  }
}
