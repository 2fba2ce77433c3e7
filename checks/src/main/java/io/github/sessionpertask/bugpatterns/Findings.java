package io.github.sessionpertask.bugpatterns;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.util.Context;
import io.github.sessionpertask.capture.Capture;
import io.github.sessionpertask.effect.Hazard;
import io.github.sessionpertask.fix.SessionPerTask;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Spot;
import io.github.sessionpertask.model.Model;
import io.github.sessionpertask.overlap.Conflict;
import io.github.sessionpertask.overlap.Flight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What one compilation finds, shared by all checks: one finding for a fork and a session. */
final class Findings {

  private static final Context.Key<Findings> KEY = new Context.Key<>();

  /**
   * A finding.
   *
   * @param check which check reports it
   * @param site the expression that it stands on
   * @param cause what has been found
   */
  record Finding(CheckName check, Tree site, Cause cause) {}

  /** What a finding rests on. */
  sealed interface Cause {}

  /** Two computations meet on one session. */
  record Overlap(Conflict conflict) implements Cause {}

  /** An effect happens in the wrong place. */
  record Misplaced(Hazard hazard) implements Cause {}

  private record ForkAndSession(Tree site, Object session) {}

  private final Capture capture;
  private final Options options;
  private final Optional<Reporting> reporting;

  /** The file whose rewrites are kept; checks come file by file. */
  private CompilationUnitTree rewritten;

  private SessionPerTask rewrites;

  private Findings(Capture capture, Options options, Optional<Reporting> reporting) {
    this.capture = capture;
    this.options = options;
    this.reporting = reporting;
  }

  /** The findings of the compilation that a check is part of. */
  static Findings of(VisitorState state) {
    Findings known = state.context.get(KEY);
    if (known == null) {
      Options options = Options.of(state);
      Optional<Reporting> reporting = Reporting.of(state, options);
      known = new Findings(Setup.capture(state, options, reporting), options, reporting);
      state.context.put(KEY, known);
    }
    return known;
  }

  /** What library calls mean. */
  Model model() {
    return capture.model();
  }

  /** The options of the compilation. */
  Options options() {
    return options;
  }

  /** The machine-readable report of the compilation, if one is asked for. */
  Optional<Reporting> reporting() {
    return reporting;
  }

  /** Where the task that is handed over at a place is joined, if anywhere. */
  Optional<Spot> joinOf(Flight fork) {
    return capture.joinOf(fork.site().tree());
  }

  /** What can be rewritten in a file, all its overlaps looked at together. */
  SessionPerTask rewrites(VisitorState state) {
    CompilationUnitTree unit = state.getPath().getCompilationUnit();
    if (unit != rewritten) {
      Map<ForkAndSession, List<Conflict>> all = new LinkedHashMap<>();
      for (Conflict conflict : capture.conflictsIn(unit)) {
        Tree site = site(conflict.fork().sites(), unit);
        Object session = conflict.touch().root().ageless();
        all.computeIfAbsent(new ForkAndSession(site, session), none -> new ArrayList<>())
            .add(conflict);
      }
      List<SessionPerTask.Finding> findings = new ArrayList<>();
      all.forEach((fork, some) -> findings.add(SessionPerTask.Finding.of(fork.site(), some)));
      VisitorState file = state.withPath(new TreePath(unit));
      rewrites = SessionPerTask.of(file, capture.model(), capture::files, findings);
      rewritten = unit;
    }
    return rewrites;
  }

  /** The findings of one check in a file. */
  List<Finding> in(CompilationUnitTree unit, CheckName check) {
    List<Conflict> conflicts = capture.conflictsIn(unit);
    List<Hazard> hazards = capture.hazardsIn(unit);
    if (conflicts.isEmpty() && hazards.isEmpty()) {
      return List.of();
    }
    Map<ForkAndSession, Finding> first = new LinkedHashMap<>();
    for (Conflict conflict : conflicts) {
      Tree site = site(conflict.fork().sites(), unit);
      Finding finding = new Finding(CheckName.of(conflict), site, new Overlap(conflict));
      add(finding, conflict.touch().root().ageless(), first);
    }
    for (Hazard hazard : hazards) {
      Tree site = site(hazard.sites(), unit);
      Finding finding = new Finding(CheckName.of(hazard), site, new Misplaced(hazard));
      // Where no session is seen, or the check speaks of other things, the finding stands for
      // itself.
      Optional<Obj> session = finding.check().isOfForks() ? hazard.session() : Optional.empty();
      add(finding, session.<Object>map(known -> known).orElse(finding), first);
    }
    Set<Use> byName =
        first.values().stream()
            .filter(finding -> !isMade(finding))
            .flatMap(finding -> use(finding).stream())
            .collect(Collectors.toSet());
    return first.values().stream()
        .filter(finding -> finding.check() == check)
        .filter(finding -> !isMade(finding) || use(finding).stream().noneMatch(byName::contains))
        .toList();
  }

  /** Where a task uses a session. */
  private record Use(CheckName check, Tree fork, Tree spot) {}

  private static Optional<Use> use(Finding finding) {
    return finding.cause() instanceof Overlap overlap
        ? Optional.of(
            new Use(finding.check(), finding.site(), overlap.conflict().touch().spot().tree()))
        : Optional.empty();
  }

  /**
   * Whether the session is one that the code makes: of a field that is filled when it is first
   * asked for, the finding that names the field says more.
   */
  private static boolean isMade(Finding finding) {
    return finding.cause() instanceof Overlap overlap
        && overlap.conflict().touch().root() instanceof Obj.Made;
  }

  private static void add(Finding finding, Object session, Map<ForkAndSession, Finding> into) {
    into.merge(
        new ForkAndSession(finding.site(), session), finding, (a, b) -> goesBefore(b, a) ? b : a);
  }

  private static boolean goesBefore(Finding news, Finding known) {
    if (isLeavingBlock(known) != isLeavingBlock(news)
        && isOfStarter(known.check())
        && isOfStarter(news.check())) {
      return isLeavingBlock(known);
    }
    return news.check().compareTo(known.check()) < 0;
  }

  private static boolean isOfStarter(CheckName check) {
    return check == CheckName.SESSION_USED_WHILE_TASK_RUNS
        || check == CheckName.SESSION_CLOSED_BEFORE_TASK_ENDS;
  }

  /** Whether a statement is closed by its block, which says less than that its session is. */
  private static boolean isLeavingBlock(Finding finding) {
    return finding.cause() instanceof Overlap overlap && overlap.conflict().isLeavingBlock();
  }

  /** The innermost expression of the file. */
  private static Tree site(List<Spot> sites, CompilationUnitTree unit) {
    for (Spot spot : sites) {
      if (spot.unit() == unit) {
        return spot.tree();
      }
    }
    return sites.get(0).tree();
  }
}
