package io.github.sessionpertask.capture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Types;
import io.github.sessionpertask.model.Model;
import io.github.sessionpertask.overlap.Conflict;
import io.github.sessionpertask.overlap.Spot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** What all analyses of one compilation share. */
final class Compilation {

  final Model model;
  final Types types;
  final Sources sources;
  final Summaries summaries;
  final FieldFacts fields;
  final Relevance relevance;
  final CallGraph calls;
  final Lambdas lambdas = new Lambdas();
  final BiConsumer<Body, Throwable> failures;
  final Map<Tree, Spot> joins = new IdentityHashMap<>();
  private final Map<CompilationUnitTree, Set<Conflict>> inMethods = new IdentityHashMap<>();
  private final Map<CompilationUnitTree, Set<Conflict>> inLambdas = new IdentityHashMap<>();

  Compilation(Model model, Types types, Sources sources, BiConsumer<Body, Throwable> failures) {
    this.model = model;
    this.types = types;
    this.sources = sources;
    this.failures = failures;
    this.relevance = new Relevance(model, types, sources);
    this.calls = new CallGraph(model, sources);
    this.summaries = new Summaries(this);
    this.fields = new FieldFacts(model, sources);
  }

  /** Notes conflicts that a body shows. */
  void found(Body body, List<Conflict> some) {
    if (!some.isEmpty()) {
      var notes = body.isLambda() ? inLambdas : inMethods;
      notes.computeIfAbsent(body.unit(), unit -> new LinkedHashSet<>()).addAll(some);
    }
  }

  /**
   * Takes the conflicts of one file. A lambda is seen twice, by itself and where its method runs
   * it: what the method tells of it is more precise.
   */
  List<Conflict> conflictsIn(CompilationUnitTree unit) {
    List<Conflict> found = taken(inMethods, unit);
    Set<Tree> told = Collections.newSetFromMap(new IdentityHashMap<>());
    found.forEach(conflict -> told.add(conflict.fork().site().tree()));
    for (Conflict conflict : taken(inLambdas, unit)) {
      if (!told.contains(conflict.fork().site().tree())) {
        found.add(conflict);
      }
    }
    return found;
  }

  private static List<Conflict> taken(
      Map<CompilationUnitTree, Set<Conflict>> notes, CompilationUnitTree unit) {
    Set<Conflict> found = notes.remove(unit);
    return found == null ? new ArrayList<>() : new ArrayList<>(found);
  }
}
