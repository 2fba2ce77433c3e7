package io.github.sessionpertask.bugpatterns;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.fix.Outcome;
import io.github.sessionpertask.overlap.Conflict;
import io.github.sessionpertask.overlap.Spot;
import io.github.sessionpertask.overlap.Touch;
import io.github.sessionpertask.report.Step;
import io.github.sessionpertask.report.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the story of a finding: which session, which tasks, and why nothing keeps them apart. */
final class StoryTeller {

  private final VisitorState state;
  private final CompilationUnitTree unit;
  private final Findings findings;

  StoryTeller(Findings findings, VisitorState state) {
    this.findings = findings;
    this.state = state;
    this.unit = state.getPath().getCompilationUnit();
  }

  /** The story of a finding, with the rewrite or the reason why there is none. */
  Story tell(Findings.Finding finding, Outcome outcome) {
    Conflict conflict = finding.conflict();
    Naming.Session session = new Naming(state).of(conflict.touch());
    List<Step> steps = new ArrayList<>();
    session
        .origin()
        .filter(origin -> !isInside(origin, conflict))
        .ifPresent(origin -> steps.add(origin(origin, session)));
    addTasks(finding, steps);
    String headline = "'" + session.name() + "' (" + session.type() + ") " + headline(conflict);
    if (outcome instanceof Outcome.Rewrite rewrite) {
      return new Story(headline, fileName(unit), steps, rewrite.removed(), rewrite.added(), "");
    }
    String advice = ((Outcome.Declined) outcome).words();
    return new Story(headline, fileName(unit), steps, List.of(), List.of(), advice);
  }

  private static boolean isInside(Tree origin, Conflict conflict) {
    return origin == conflict.fork().site().tree();
  }

  private String headline(Conflict conflict) {
    return switch (conflict.kind()) {
      case SIBLINGS -> "is used by 2 tasks that may run at the same time";
      case AGAIN -> "is used by tasks that may run at the same time";
      case CALLS -> "is used by the tasks of several calls, which may run at the same time";
      case STARTER -> "is used " + line(conflict.otherSite()) + " while this task may still use it";
      case END ->
          "is "
              + ended(conflict)
              + " "
              + line(conflict.otherSite())
              + " while this task may still use it";
    };
  }

  private static String ended(Conflict conflict) {
    Tree tree = conflict.otherSite().tree();
    String text =
        tree instanceof MethodInvocationTree call ? call.getMethodSelect().toString() : "";
    if (text.endsWith("commit")) {
      return "committed";
    }
    return text.endsWith("rollback") ? "rolled back" : "closed";
  }

  private String line(Spot spot) {
    String where = "at line " + lineOf(spot);
    return spot.unit() == unit ? where : "in " + fileName(spot.unit()) + " " + where;
  }

  private void addTasks(Findings.Finding finding, List<Step> steps) {
    Conflict conflict = finding.conflict();
    Touch mine = conflict.touch();
    Touch other = conflict.other();
    switch (conflict.kind()) {
      case SIBLINGS -> {
        boolean inOrder =
            mine.spot().unit() != other.spot().unit()
                || TreeInfo.getStartPos((JCTree) mine.spot().tree())
                    <= TreeInfo.getStartPos((JCTree) other.spot().tree());
        Touch first = inOrder ? mine : other;
        Touch second = inOrder ? other : mine;
        steps.add(step(first.spot(), "this task uses it" + via(first)));
        steps.add(step(second.spot(), "and so does this one" + via(second) + join(conflict)));
      }
      case AGAIN ->
          steps.add(
              step(
                  mine.spot(),
                  "this task uses it" + via(mine) + ", and is started again while it may run"));
      case CALLS ->
          steps.add(
              step(
                  mine.spot(),
                  "this task uses it"
                      + via(mine)
                      + ", and may still run when the next call starts another"));
      case STARTER -> {
        steps.add(step(mine.spot(), "this task uses it" + via(mine)));
        steps.add(step(other.spot(), "and here its starter does" + via(other) + join(conflict)));
      }
      case END -> {
        steps.add(step(mine.spot(), "this task uses it" + via(mine)));
        steps.add(step(other.spot(), endsHere(other) + join(conflict)));
      }
    }
  }

  private static String endsHere(Touch end) {
    return end.spot().tree() instanceof VariableTree
        ? "closed at the end of this try block"
        : "ended here";
  }

  private static String via(Touch touch) {
    return touch.via().isEmpty() ? "" : " through " + touch.via();
  }

  private String join(Conflict conflict) {
    Optional<Spot> join = findings.joinOf(conflict.fork());
    if (join.isEmpty()) {
      return "";
    }
    int line = lineOf(join.get());
    boolean later = line > lineOf(conflict.otherSite());
    return later ? ", before the join at line " + line : "";
  }

  private Step origin(Tree origin, Naming.Session session) {
    if (origin instanceof VariableTree variable) {
      return named(new Spot(origin, unit), variable, session.says());
    }
    return step(new Spot(origin, unit), session.says());
  }

  /** Points at the name of a declared variable. */
  private Step named(Spot spot, VariableTree variable, String says) {
    int at = ((JCTree.JCVariableDecl) variable).pos;
    return at(spot, at, at + variable.getName().length(), says);
  }

  private Step step(Spot spot, String says) {
    JCTree shown = (JCTree) spot.tree();
    if (shown instanceof JCTree.JCVariableDecl variable) {
      return named(spot, variable, says);
    }
    int from = TreeInfo.getStartPos(shown);
    String source = source(spot.unit());
    int to = from;
    while (to < source.length() && Character.isJavaIdentifierPart(source.charAt(to))) {
      to++;
    }
    return at(spot, from, Math.max(to, from + 1), says);
  }

  private Step at(Spot spot, int from, int to, String says) {
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
    return new Step(fileName(spot.unit()), line, text, from - start, last, says);
  }

  private static int lineOf(Spot spot) {
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

  private static String fileName(CompilationUnitTree unit) {
    String name = unit.getSourceFile().getName();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
