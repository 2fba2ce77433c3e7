package io.github.sessionpertask.capture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import io.github.sessionpertask.effect.Hazard;
import io.github.sessionpertask.effect.Transaction.Isolation;
import io.github.sessionpertask.heap.Spot;
import io.github.sessionpertask.model.Model;
import io.github.sessionpertask.overlap.Conflict;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/**
 * Finds the computations of a compilation that may touch one session at the same time: the door of
 * the room. One instance a compilation; each file is analysed once, whoever asks.
 */
public final class Capture {

  private static final long STACK_BYTES = 256L << 20;

  private final Compilation compilation;
  private final Sources sources;
  private final Map<CompilationUnitTree, List<Conflict>> done = new IdentityHashMap<>();

  /**
   * The analysis of one compilation.
   *
   * @param context javac's context of the compilation
   * @param model what library calls mean
   * @param defaultIsolation the isolation level of transactions where the code does not say it
   * @param failures told of a method or lambda that could not be analysed, and why
   */
  public Capture(
      Context context,
      Model model,
      Optional<Isolation> defaultIsolation,
      BiConsumer<CompilationUnitTree, Failure> failures) {
    this.sources = new Sources(context);
    this.compilation =
        new Compilation(
            model,
            Types.instance(context),
            sources,
            new Listeners(Types.instance(context), model, sources),
            defaultIsolation,
            (body, cause) -> failures.accept(body.unit(), new Failure(body.tree(), cause)));
  }

  /**
   * A body that could not be analysed.
   *
   * @param tree the method or lambda
   * @param cause what went wrong
   */
  public record Failure(Tree tree, Throwable cause) {}

  /** All conflicts whose tasks are handed over in a file. */
  public List<Conflict> conflictsIn(CompilationUnitTree unit) {
    List<Conflict> known = done.get(unit);
    if (known == null) {
      analyse(unit);
      known = compilation.conflictsIn(unit);
      done.put(unit, known);
    }
    return known;
  }

  /** All hazards that are reported in a file. */
  public List<Hazard> hazardsIn(CompilationUnitTree unit) {
    conflictsIn(unit);
    return compilation.hazardsIn(unit);
  }

  /** What library calls mean. */
  public Model model() {
    return compilation.model;
  }

  /** How much has been done so far, in steps of about the same cost. */
  long work() {
    return compilation.work;
  }

  /** The files of the compilation. */
  public Set<? extends CompilationUnitTree> files() {
    return sources.units();
  }

  /** Where the task that is handed over at a place is joined first, if anywhere. */
  public Optional<Spot> joinOf(Tree fork) {
    return Optional.ofNullable(compilation.joins.get(fork));
  }

  private void analyse(CompilationUnitTree unit) {
    List<CallGraph.Node> forking = new ArrayList<>();
    for (CallGraph.Node node : compilation.calls.nodesIn(unit)) {
      if (compilation.calls.mayBeHazardous(node)) {
        forking.add(node);
      }
    }
    if (!forking.isEmpty()) {
      onDeepStack(() -> forking.forEach(this::walk));
    }
  }

  private void walk(CallGraph.Node node) {
    if (compilation.sieve.isWorthWalking(node)) {
      compilation.summaries.of(node.body);
    }
  }

  /**
   * Does something on a thread with room for deeply nested calls, while this one waits: javac's own
   * stack may be short already. The memory is taken only as far as it is used.
   */
  private static void onDeepStack(Runnable work) {
    Thread thread = new Thread(null, work, "session-per-task", STACK_BYTES);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    thread.setUncaughtExceptionHandler((t, e) -> failure.set(e));
    thread.start();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
  }
}
