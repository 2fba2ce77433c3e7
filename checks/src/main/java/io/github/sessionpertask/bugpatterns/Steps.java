package io.github.sessionpertask.bugpatterns;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.heap.Spot;
import io.github.sessionpertask.report.Step;

/** Turns places of the analysis into places that a story shows. */
final class Steps {

  private final CompilationUnitTree unit;

  /** For a story that is told of the file of the given place. */
  Steps(VisitorState state) {
    this.unit = state.getPath().getCompilationUnit();
  }

  /** A place in the file of the story. */
  Spot here(Tree tree) {
    return new Spot(tree, unit);
  }

  /** The name of the story's file. */
  String file() {
    return fileName(unit);
  }

  /** Where something is, in words. */
  String where(Spot spot) {
    String where = "at line " + lineOf(spot);
    return spot.unit() == unit ? where : "in " + fileName(spot.unit()) + " " + where;
  }

  /** A step of a story. */
  Step step(Spot spot, String says) {
    JCTree shown = (JCTree) spot.tree();
    if (shown instanceof JCTree.JCVariableDecl variable) {
      return named(spot, variable.pos, variable, says);
    }
    if (shown instanceof JCTree.JCMethodDecl method) {
      return at(spot, method.pos, method.pos + method.name.length(), says);
    }
    int from = TreeInfo.getStartPos(shown);
    String source = source(spot.unit());
    int to = from;
    while (to < source.length() && Character.isJavaIdentifierPart(source.charAt(to))) {
      to++;
    }
    return at(spot, from, Math.max(to, from + 1), says);
  }

  /** A step at the name of the method that a call ends with. */
  Step endOf(Spot spot, String says) {
    // The position of a selection is that of its dot.
    return spot.tree() instanceof JCTree.JCMethodInvocation call
            && call.meth instanceof JCTree.JCFieldAccess select
        ? at(spot, select.pos + 1, select.pos + 1 + select.name.length(), says)
        : step(spot, says);
  }

  private static Step named(Spot spot, int at, VariableTree variable, String says) {
    return at(spot, at, at + variable.getName().length(), says);
  }

  private static Step at(Spot spot, int from, int to, String says) {
    String source = source(spot.unit());
    int start = source.lastIndexOf('\n', Math.max(0, Math.min(from, source.length()) - 1)) + 1;
    if (from < source.length() && source.charAt(from) == '\n') {
      start = from;
    }
    int end = source.indexOf('\n', from);
    end = end < 0 ? source.length() : end;
    String text = source.substring(start, end).replace("\r", "");
    int line = (int) spot.unit().getLineMap().getLineNumber(from);
    int last = Math.min(to - start, text.length());
    return new Step(
        file(spot.unit()), line, text, from - start, last, says, Step.Computation.STARTER);
  }

  static int lineOf(Spot spot) {
    JCTree tree = (JCTree) spot.tree();
    int position =
        tree instanceof JCTree.JCVariableDecl variable ? variable.pos : TreeInfo.getStartPos(tree);
    return (int) spot.unit().getLineMap().getLineNumber(position);
  }

  private static String source(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(true).toString();
    } catch (java.io.IOException e) {
      return "";
    }
  }

  static Step.SourceFile file(CompilationUnitTree unit) {
    String name = fileName(unit);
    String folder =
        unit.getPackageName() == null
            ? ""
            : unit.getPackageName().toString().replace('.', '/') + "/";
    return new Step.SourceFile(name, folder + name, unit.getSourceFile().toUri());
  }

  static String fileName(CompilationUnitTree unit) {
    String name = unit.getSourceFile().getName();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
