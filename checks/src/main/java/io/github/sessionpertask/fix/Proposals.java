package io.github.sessionpertask.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.Tree;
import io.github.sessionpertask.fix.SessionPerTask.Finding;
import io.github.sessionpertask.model.Model;
import io.github.sessionpertask.overlap.Conflict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is shown of rewritten tasks, and the part of the common edit that each finding gets. */
final class Proposals {

  private final SourceText source;
  private final Model model;
  private final UseFinder finder;
  private final Edits edits;
  private final Collection<Plan> plans;

  Proposals(SourceText source, Model model, UseFinder finder, Edits edits, Collection<Plan> plans) {
    this.source = source;
    this.model = model;
    this.finder = finder;
    this.edits = edits;
    this.plans = plans;
  }

  private static final String CROWD =
      "Each running task holds a session then: bound how many run at once to what the pool has"
          + " (a sized executor, a semaphore).";

  /** The rewrite of the tasks that a finding speaks of. */
  Outcome rewrite(Finding finding, List<TaskCode> codes) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    List<String> removed = new ArrayList<>();
    List<String> added = new ArrayList<>();
    List<String> declared = new ArrayList<>();
    for (int at : declarations(codes)) {
      if (parts(codes).stream().noneMatch(part -> part.from() <= at && at < part.to())) {
        fix.replace(at, at + 1, edits.apply(at, at + 1));
        edits.apply(at, at + 1).lines().skip(1).map(String::strip).forEach(declared::add);
      }
    }
    for (Leftovers.Part part : parts(codes)) {
      fix.replace(part.from(), part.to(), edits.apply(part.from(), part.to()));
      plans.stream()
          .filter(plan -> isInside(part(plan.code().tree()), part))
          .forEach(plan -> fix.merge(plan.imports()));
    }
    for (TaskCode code : codes) {
      Leftovers.Part top = part(topmost(code));
      int first = edits.shownFrom(source.lineStart(top.from()));
      int last = source.lineEnd(top.to());
      declared.forEach(each -> added.add(source.indentation(top.from()) + each));
      declared.clear();
      source.between(first, last).lines().forEach(removed::add);
      edits.apply(first, last).lines().forEach(added::add);
    }
    return new Outcome.Rewrite(fix.build(), removed, added, note(finding));
  }

  private String note(Finding finding) {
    boolean repeated =
        finding.conflicts().stream().anyMatch(each -> each.kind() == Conflict.Kind.AGAIN);
    return repeated && new Crowds(source, model, finder).isAt(finding.site()) ? CROWD : "";
  }

  /** The parts of the file that the rewrite of some tasks changes, none inside another. */
  private List<Leftovers.Part> parts(List<TaskCode> codes) {
    Set<Leftovers.Part> all = new LinkedHashSet<>();
    for (TaskCode code : codes) {
      Tree top = topmost(code);
      all.add(part(top));
      plans.stream()
          .filter(plan -> source.isInside(plan.code().tree(), top))
          .forEach(plan -> all.addAll(plan.parts()));
    }
    Set<Leftovers.Part> known = new LinkedHashSet<>(all);
    plans.forEach(plan -> known.addAll(plan.parts()));
    plans.forEach(plan -> known.add(part(plan.code().tree())));
    return all.stream()
        .map(
            part -> known.stream().filter(other -> isInside(part, other)).reduce(part, this::wider))
        .distinct()
        .toList();
  }

  private Leftovers.Part wider(Leftovers.Part one, Leftovers.Part other) {
    return isInside(one, other) ? other : one;
  }

  private static boolean isInside(Leftovers.Part inner, Leftovers.Part outer) {
    return outer.from() <= inner.from() && inner.to() <= outer.to();
  }

  /** Where the starters of tasks, and of those inside them, get a statement first. */
  private Set<Integer> declarations(List<TaskCode> codes) {
    Set<Integer> all = new LinkedHashSet<>();
    for (TaskCode code : codes) {
      Tree top = topmost(code);
      plans.stream()
          .filter(plan -> source.isInside(plan.code().tree(), top))
          .forEach(plan -> all.addAll(plan.declarations()));
    }
    return all;
  }

  /** The outermost task that is rewritten around a task. */
  private Tree topmost(TaskCode code) {
    Tree top = code.tree();
    for (Plan plan : plans) {
      if (source.isInside(top, plan.code().tree())) {
        top = plan.code().tree();
      }
    }
    return top;
  }

  private Leftovers.Part part(Tree tree) {
    return new Leftovers.Part(source.start(tree), source.end(tree));
  }
}
