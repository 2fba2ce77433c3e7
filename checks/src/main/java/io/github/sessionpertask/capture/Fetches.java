package io.github.sessionpertask.capture;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import io.github.sessionpertask.model.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which associations a load fetches together with the entity: what its query joins, what the
 * annotation of a repository's method says. What cannot be read here may fetch all of them.
 */
final class Fetches {

  private static final Pattern JOINED =
      Pattern.compile("\\bfetch\\s+(?:\\w+\\s*\\.\\s*)+(\\w+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern MENTIONED = Pattern.compile("\\bfetch\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern GRAPH = Pattern.compile("graph|fetch", Pattern.CASE_INSENSITIVE);

  private final Model model;
  private final FieldFacts fields;
  private final Set<VarSymbol> extended = new HashSet<>();

  /** What a query that a variable holds was told to fetch besides. */
  private final Map<VarSymbol, Set<String>> fetched = new HashMap<>();

  /** The attributes of the graphs that variables hold. */
  private final Map<VarSymbol, Set<String>> graphs = new HashMap<>();

  Fetches(Model model, FieldFacts fields) {
    this.model = model;
    this.fields = fields;
  }

  /**
   * What a load fetches.
   *
   * @param all whether it may be everything
   * @param names the associations, where that is known
   */
  record Fetched(boolean all, Set<String> names) {
    private static final Fetched ALL = new Fetched(true, Set.of());

    boolean has(String association) {
      return all || names.contains(association);
    }
  }

  /** A call tells a query that a variable holds to fetch more, or a graph what to name. */
  void extend(CallSite call) {
    if (!fetches(call.method()) || !(call.tree() instanceof MethodInvocationTree tree)) {
      return;
    }
    Optional<VarSymbol> variable = root(tree);
    if (variable.isEmpty()) {
      return;
    }
    if (namesAttributes(call.method())) {
      addAttributes(variable.get(), tree);
      return;
    }
    Set<String> names = fetched.computeIfAbsent(variable.get(), query -> new HashSet<>());
    if (!readGraphs(tree, call.method(), names)) {
      extended.add(variable.get());
    }
  }

  private boolean namesAttributes(MethodSymbol method) {
    return model.facts(method, FactKind.FETCHES).stream()
        .anyMatch(fact -> fact.columns().containsKey("attributes"));
  }

  private void addAttributes(VarSymbol graph, MethodInvocationTree call) {
    for (ExpressionTree argument : call.getArguments()) {
      String name = FieldFacts.constant(argument);
      if (name.isEmpty()) {
        extended.add(graph);
      }
      graphs.computeIfAbsent(graph, none -> new HashSet<>()).addAll(steps(name));
    }
  }

  private static List<String> steps(String path) {
    return List.of(path.split("\\."));
  }

  /** Reads the graphs that a call is given; whether all that it fetches is known. */
  private boolean readGraphs(MethodInvocationTree call, MethodSymbol method, Set<String> into) {
    for (Fact fact : model.facts(method, FactKind.FETCHES)) {
      String hint = constant(fact.places("name"), call);
      if (!hint.isEmpty() && !GRAPH.matcher(hint).find()) {
        return true;
      }
    }
    Set<VarSymbol> given = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        variable(tree).filter(graphs::containsKey).ifPresent(given::add);
        return null;
      }
    }.scan(call.getArguments(), null);
    given.forEach(graph -> into.addAll(graphs.get(graph)));
    return !given.isEmpty() && given.stream().noneMatch(extended::contains);
  }

  /** Reads what an annotation says to fetch with an entity; whether that is known. */
  private boolean readAnnotations(MethodSymbol method, Symbol entity, Set<String> into) {
    for (Attribute.Compound mirror : method.getAnnotationMirrors()) {
      if (model.is(FactKind.FETCHES, mirror.type) && !readGraph(mirror, entity, into)) {
        return false;
      }
    }
    return true;
  }

  private static boolean readGraph(Attribute.Compound mirror, Symbol entity, Set<String> into) {
    for (var value : mirror.values) {
      if (value.snd instanceof Attribute.Array paths && paths.values.length > 0) {
        for (Attribute path : paths.values) {
          into.addAll(steps(String.valueOf(path.getValue())));
        }
        return true;
      }
    }
    List<String> names = strings(mirror);
    return names.size() == 1
        && entity.getAnnotationMirrors().stream()
            .anyMatch(declared -> readNamed(declared, names.get(0), into));
  }

  /** Reads the graph of a name, if the annotation of an entity declares it. */
  private static boolean readNamed(Attribute.Compound mirror, String name, Set<String> into) {
    boolean found = strings(mirror).contains(name);
    for (var value : mirror.values) {
      if (value.snd instanceof Attribute.Array all) {
        for (Attribute each : all.values) {
          if (each instanceof Attribute.Compound inner) {
            if (found) {
              strings(inner).forEach(path -> into.addAll(steps(path)));
            } else if (readNamed(inner, name, into)) {
              return true;
            }
          }
        }
      }
    }
    return found;
  }

  /** What the load fetches that an expression is. */
  Fetched by(Tree load, Symbol entity) {
    Set<String> names = new HashSet<>();
    Optional<ExpressionTree> current =
        load instanceof ExpressionTree expression ? Optional.of(expression) : Optional.empty();
    for (int steps = 0; current.isPresent() && steps < 40; steps++) {
      ExpressionTree tree = plain(current.get());
      if (!(tree instanceof MethodInvocationTree call)
          || !(TreeInfo.symbol((JCTree) call.getMethodSelect()) instanceof MethodSymbol method)) {
        if (variable(tree).filter(extended::contains).isPresent()) {
          return Fetched.ALL;
        }
        variable(tree).map(fetched::get).ifPresent(names::addAll);
        current = variable(tree).map(fields::valuesOf).flatMap(Fetches::only);
        continue;
      }
      boolean known =
          model.facts(method, FactKind.FETCHES).isEmpty() || readGraphs(call, method, names);
      if (!known
          || !readAnnotations(method, entity, names)
          || !readQuery(call, method, entity, names)) {
        return Fetched.ALL;
      }
      current = receiver(call);
    }
    return new Fetched(false, names);
  }

  private boolean fetches(MethodSymbol method) {
    return !model.facts(method, FactKind.FETCHES).isEmpty()
        || model.isAnnotated(FactKind.FETCHES, method);
  }

  /** Reads the query that a call makes or that its method bears; whether there was none unread. */
  private boolean readQuery(
      MethodInvocationTree call, MethodSymbol method, Symbol entity, Set<String> into) {
    for (Attribute.Compound mirror : method.getAnnotationMirrors()) {
      if (model.is(FactKind.QUERIES, mirror.type) && !readAll(mirror, into)) {
        return false;
      }
    }
    for (Fact fact : model.facts(method, FactKind.QUERIES)) {
      String text = constant(fact.places("text"), call);
      String name = constant(fact.places("name"), call);
      boolean known = name.isEmpty() ? !text.isEmpty() : isNamed(name, entity, into);
      if (!known || !read(text, into)) {
        return false;
      }
    }
    return true;
  }

  private static String constant(List<Place> places, MethodInvocationTree call) {
    for (Place place : places) {
      if (place instanceof Place.Argument argument
          && argument.index() < call.getArguments().size()) {
        return FieldFacts.constant(call.getArguments().get(argument.index()));
      }
    }
    return "";
  }

  /** Reads the query of a name that the entity declares; whether it does. */
  private static boolean isNamed(String name, Symbol entity, Set<String> into) {
    for (Attribute.Compound mirror : entity.getAnnotationMirrors()) {
      for (String value : List.copyOf(strings(mirror))) {
        if (value.equals(name)) {
          return readAll(mirror, into);
        }
      }
    }
    return false;
  }

  private static boolean readAll(Attribute.Compound mirror, Set<String> into) {
    boolean known = true;
    for (String text : strings(mirror)) {
      known &= read(text, into);
    }
    return known;
  }

  private static List<String> strings(Attribute.Compound mirror) {
    return mirror.values.stream()
        .map(value -> value.snd.getValue())
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  /** Notes what the text of a query fetches; whether that can be told. */
  private static boolean read(String text, Set<String> into) {
    Matcher joined = JOINED.matcher(text);
    int found = 0;
    while (joined.find()) {
      into.add(joined.group(1));
      found++;
    }
    return found == MENTIONED.matcher(text).results().count();
  }

  private static ExpressionTree plain(ExpressionTree tree) {
    if (tree instanceof ParenthesizedTree parenthesized) {
      return plain(parenthesized.getExpression());
    }
    return tree instanceof TypeCastTree cast ? plain(cast.getExpression()) : tree;
  }

  private static Optional<ExpressionTree> receiver(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        ? Optional.of(select.getExpression())
        : Optional.empty();
  }

  /** The variable at the beginning of a chain of calls. */
  private static Optional<VarSymbol> root(MethodInvocationTree call) {
    Optional<ExpressionTree> current = receiver(call);
    while (current.isPresent() && plain(current.get()) instanceof MethodInvocationTree inner) {
      current = receiver(inner);
    }
    return current.flatMap(tree -> variable(plain(tree)));
  }

  private static Optional<VarSymbol> variable(ExpressionTree tree) {
    return tree instanceof IdentifierTree
            && TreeInfo.symbol((JCTree) tree) instanceof VarSymbol variable
            && variable.owner instanceof MethodSymbol
        ? Optional.of(variable)
        : Optional.empty();
  }

  private static Optional<ExpressionTree> only(List<ExpressionTree> values) {
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }
}
