package io.github.sessionpertask.capture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Types;
import io.github.sessionpertask.effect.Hazard;
import io.github.sessionpertask.effect.Transaction.Isolation;
import io.github.sessionpertask.heap.Spot;
import io.github.sessionpertask.model.Model;
import io.github.sessionpertask.overlap.Conflict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** What all analyses of one compilation share. */
final class Compilation {

  final Model model;
  final Types types;
  final Sources sources;
  final Summaries summaries;
  final FieldFacts fields;
  final Origins origins;
  final Mappings mappings;
  final Relevance relevance;
  final Hierarchy hierarchy;
  final CallGraph calls;
  final Sieve sieve;
  final DeclaredTransactions transactions;
  final Listeners listeners;
  final Closers closers;
  final Keepers keepers;
  final TransactionSettings settings;
  final Optional<Isolation> defaultIsolation;
  final Entities entities;
  final StoreNames names;
  final Lambdas lambdas = new Lambdas();
  final BiConsumer<Body, Throwable> failures;
  final Map<Tree, Spot> joins = new IdentityHashMap<>();

  /** Where operations and the operators of pipelines stand, whoever meets them. */
  final Map<Tree, Spot> spots = new IdentityHashMap<>();

  /** Expressions evaluated, events replayed, conflicts found: what the time is spent on. */
  long work;

  private final Map<CompilationUnitTree, Set<Conflict>> inMethods = new IdentityHashMap<>();
  private static final int MANY = Integer.MAX_VALUE;
  private final Map<Tree, Map<Hazard.Kind, Hazard>> hazards = new LinkedHashMap<>();

  /** For a fork, through how many calls the nearest body sees a conflict of each rank. */
  private final Map<Tree, int[]> shownAfter = new IdentityHashMap<>();

  private final Map<CompilationUnitTree, Set<Conflict>> inLambdas = new IdentityHashMap<>();

  Compilation(
      Model model,
      Types types,
      Sources sources,
      Listeners listeners,
      Optional<Isolation> defaultIsolation,
      BiConsumer<Body, Throwable> failures) {
    this.model = model;
    this.defaultIsolation = defaultIsolation;
    this.types = types;
    this.sources = sources;
    this.listeners = listeners;
    this.failures = failures;
    this.mappings = new Mappings(model, types);
    this.relevance = new Relevance(model, types, sources, mappings);
    this.transactions = new DeclaredTransactions(model, types, sources);
    this.hierarchy = new Hierarchy(model, types, sources);
    this.calls = new CallGraph(model, sources, hierarchy, listeners, transactions, mappings);
    this.summaries = new Summaries(this);
    this.sieve = new Sieve(calls, summaries);
    this.fields = new FieldFacts(model, sources);
    this.origins = new Origins(model, sources);
    this.closers = new Closers(model, types);
    this.keepers = new Keepers(model, sources, closers);
    this.settings = new TransactionSettings(model, sources, fields);
    this.names = new StoreNames(model, types, fields);
    this.entities = new Entities(model, sources, fields);
  }

  /** Notes conflicts that a body shows. What a called body has shown by itself is not news. */
  void found(Body body, List<Conflict> some) {
    work += some.size();
    var notes = body.isLambda() ? inLambdas : inMethods;
    for (Conflict conflict : some) {
      if (isNews(conflict)) {
        notes.computeIfAbsent(body.unit(), unit -> new LinkedHashSet<>()).add(conflict);
      }
    }
  }

  /** Notes a hazard; the first way that leads to one is told. */
  void found(Hazard hazard) {
    Map<Hazard.Kind, Hazard> here =
        hazards.computeIfAbsent(hazard.site().tree(), tree -> new EnumMap<>(Hazard.Kind.class));
    here.merge(hazard.kind(), hazard, (a, b) -> b.sites().size() < a.sites().size() ? b : a);
  }

  /** Takes the hazards of one file. */
  List<Hazard> hazardsIn(CompilationUnitTree unit) {
    List<Hazard> found = new ArrayList<>();
    for (Map<Hazard.Kind, Hazard> here : hazards.values()) {
      for (Hazard hazard : here.values()) {
        if (hazard.site().unit() == unit) {
          found.add(hazard);
        }
      }
    }
    return found;
  }

  private boolean isNews(Conflict conflict) {
    int calls = conflict.fork().sites().size();
    int[] nearest =
        shownAfter.computeIfAbsent(
            conflict.fork().site().tree(), tree -> new int[] {MANY, MANY, MANY});
    int rank = conflict.isBetweenTasks() ? 0 : conflict.kind() == Conflict.Kind.STARTER ? 1 : 2;
    for (int stronger = 0; stronger <= rank; stronger++) {
      if (nearest[stronger] < calls) {
        return false;
      }
    }
    nearest[rank] = Math.min(nearest[rank], calls);
    return true;
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
      Tree site = conflict.fork().site().tree();
      if (conflict.isReactive()) {
        // It names its session, where the method sees that of a scope.
        found.removeIf(other -> other.isReactive() && other.fork().site().tree() == site);
        found.add(conflict);
      } else if (!told.contains(site)) {
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
