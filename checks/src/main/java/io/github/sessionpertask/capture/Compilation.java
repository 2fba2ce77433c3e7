package io.github.sessionpertask.capture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.code.Types;
import io.github.sessionpertask.model.Model;
import io.github.sessionpertask.overlap.Conflict;
import java.util.ArrayList;
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
  final Lambdas lambdas = new Lambdas();
  final BiConsumer<Body, Throwable> failures;
  private final Map<CompilationUnitTree, Set<Conflict>> conflicts = new IdentityHashMap<>();

  Compilation(
      Model model, Types types, Sources sources, BiConsumer<Body, Throwable> failures) {
    this.model = model;
    this.types = types;
    this.sources = sources;
    this.failures = failures;
    this.summaries = new Summaries(this);
    this.fields = new FieldFacts(model, sources);
  }

  /** Notes conflicts that a body shows. */
  void found(Body body, List<Conflict> some) {
    if (!some.isEmpty()) {
      conflicts.computeIfAbsent(body.unit(), unit -> new LinkedHashSet<>()).addAll(some);
    }
  }

  /** Takes the conflicts of one file. */
  List<Conflict> conflictsIn(CompilationUnitTree unit) {
    Set<Conflict> found = conflicts.remove(unit);
    return found == null ? List.of() : new ArrayList<>(found);
  }
}
