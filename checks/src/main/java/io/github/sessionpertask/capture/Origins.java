package io.github.sessionpertask.capture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import io.github.sessionpertask.model.Place;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the code that makes an object says of it: from an expression, through the variables, helper
 * methods and wrappers that it goes through, to the calls that facts speak of.
 */
final class Origins {

  private static final int DEEPEST = 6;

  private final Model model;
  private final Sources sources;
  private final Map<ClassSymbol, Assigned> known = new IdentityHashMap<>();

  Origins(Model model, Sources sources) {
    this.model = model;
    this.sources = sources;
  }

  /**
   * The calls through which a piece of code has been reached, which give its parameters values.
   *
   * @param call the innermost of them
   * @param outer those around it
   */
  private record Calls(ExpressionTree call, Optional<Calls> outer) {

    Optional<ExpressionTree> argument(VarSymbol parameter) {
      if (!(FieldFacts.calledBy(call) instanceof MethodSymbol method)) {
        return Optional.empty();
      }
      int index = method.params().indexOf(parameter);
      List<? extends ExpressionTree> arguments = FieldFacts.argumentsOf(call);
      return index >= 0 && arguments.size() == method.params().size()
          ? Optional.of(arguments.get(index))
          : Optional.empty();
    }
  }

  /** An expression, and how it has been reached. */
  private record Written(ExpressionTree tree, Optional<Calls> calls) {}

  /**
   * Whether the expression that makes an object gives what a fact of this kind speaks of.
   *
   * @param calls the calls that lead to it, innermost first
   * @param user the class of the code that asks
   */
  boolean says(FactKind kind, Tree site, List<Tree> calls, ClassSymbol user) {
    Optional<Calls> reached = Optional.empty();
    ClassSymbol home = user;
    for (int i = calls.size() - 1; i >= 0; i--) {
      if (calls.get(i) instanceof ExpressionTree call
          && FieldFacts.calledBy(call) instanceof MethodSymbol method) {
        reached = Optional.of(new Calls(call, reached));
        home = method.enclClass();
      }
    }
    if (!(site instanceof ExpressionTree tree)) {
      return false;
    }
    Optional<VarSymbol> variable = assignedIn(home).flatMap(code -> code.givenTo(site));
    return says(kind, new Written(tree, reached), 0)
        || (variable.isPresent() && isSetTo(kind, variable.get()));
  }

  /** Whether all that the variable is ever given is what a fact of this kind speaks of. */
  boolean always(FactKind kind, VarSymbol variable) {
    return variable(kind, variable, Optional.empty(), 0);
  }

  /** Whether all that is ever put into what the variable holds is such. */
  boolean alwaysHolds(FactKind kind, VarSymbol variable) {
    List<ExpressionTree> elements = new ArrayList<>();
    assignedIn(variable.enclClass())
        .ifPresent(
            code -> {
              elements.addAll(code.elementsOf(variable));
              code.callsOn(variable).forEach(call -> elements.addAll(putBy(call)));
            });
    return !elements.isEmpty()
        && elements.stream()
            .allMatch(element -> says(kind, new Written(element, Optional.empty()), 1));
  }

  /** The arguments that a call puts into its receiver. */
  private List<ExpressionTree> putBy(MethodInvocationTree call) {
    List<ExpressionTree> found = new ArrayList<>();
    if (FieldFacts.calledBy(call) instanceof MethodSymbol method) {
      for (Fact fact : model.facts(method, FactKind.PUTS)) {
        if (fact.places("into").contains(new Place.Receiver())) {
          // Of addAll and the like it is not seen what the argument holds: that says nothing.
          fact.places("value").stream()
              .map(value -> value instanceof Place.Elements all ? all.of() : value)
              .filter(Place.Argument.class::isInstance)
              .map(value -> call.getArguments().get(((Place.Argument) value).index()))
              .forEach(found::add);
        }
      }
    }
    return found;
  }

  private boolean variable(FactKind kind, VarSymbol variable, Optional<Calls> calls, int depth) {
    return isParameter(variable)
        ? given(kind, variable, calls, depth)
        : assigned(kind, variable, calls, depth);
  }

  private boolean assigned(FactKind kind, VarSymbol variable, Optional<Calls> calls, int depth) {
    List<Written> values = new ArrayList<>();
    for (ExpressionTree value : valuesOf(variable)) {
      if (value.getKind() != Tree.Kind.NULL_LITERAL) {
        values.add(new Written(value, calls));
      }
    }
    return isSetTo(kind, variable)
        || (!values.isEmpty() && values.stream().allMatch(value -> says(kind, value, depth + 1)));
  }

  private List<ExpressionTree> valuesOf(VarSymbol variable) {
    return assignedIn(variable.enclClass()).map(code -> code.valuesOf(variable)).orElse(List.of());
  }

  private Optional<Assigned> assignedIn(ClassSymbol type) {
    ClassSymbol outermost = type == null ? null : type.outermostClass();
    return outermost == null
        ? Optional.empty()
        : sources
            .of(outermost)
            .map(source -> known.computeIfAbsent(outermost, o -> new Assigned(source.tree())));
  }

  private boolean says(FactKind kind, Written written, int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    ExpressionTree tree = bare(written.tree());
    if (tree instanceof ConditionalExpressionTree either) {
      return says(kind, new Written(either.getTrueExpression(), written.calls()), depth + 1)
          && says(kind, new Written(either.getFalseExpression(), written.calls()), depth + 1);
    }
    if (FieldFacts.calledBy(tree) instanceof MethodSymbol method) {
      return called(kind, tree, method, written.calls(), depth);
    }
    return TreeInfo.symbol((JCTree) tree) instanceof VarSymbol variable
        && variable(kind, variable, written.calls(), depth);
  }

  private boolean called(
      FactKind kind, ExpressionTree call, MethodSymbol method, Optional<Calls> calls, int depth) {
    List<ExpressionTree> known = new ArrayList<>();
    FieldFacts.argumentsOf(call).forEach(argument -> known.add(known(argument, calls)));
    for (Fact fact : model.facts(method, kind)) {
      if (fact.places("on").isEmpty() && FieldFacts.holds(fact, known)) {
        return true;
      }
    }
    for (Fact fact : model.facts(method, FactKind.GIVES)) {
      if (fact.places("value").size() == 1
          && fact.places("value").get(0) instanceof Place.Argument argument
          && argument.index() < FieldFacts.argumentsOf(call).size()) {
        ExpressionTree inner = FieldFacts.argumentsOf(call).get(argument.index());
        return says(kind, new Written(inner, calls), depth + 1);
      }
    }
    List<ExpressionTree> results = method.isConstructor() ? List.of() : results(method);
    return !results.isEmpty()
        && results.stream()
            .allMatch(
                result ->
                    says(
                        kind, new Written(result, Optional.of(new Calls(call, calls))), depth + 1));
  }

  /** A parameter is what the call gives it; one of a method that only this code calls, all do. */
  private boolean given(FactKind kind, VarSymbol parameter, Optional<Calls> calls, int depth) {
    Optional<ExpressionTree> argument = calls.flatMap(known -> known.argument(parameter));
    if (argument.isPresent()) {
      return says(kind, new Written(argument.get(), calls.get().outer()), depth + 1);
    }
    List<ExpressionTree> callers = callersOf((MethodSymbol) parameter.owner);
    return !callers.isEmpty()
        && callers.stream()
            .allMatch(
                call ->
                    new Calls(call, Optional.empty())
                        .argument(parameter)
                        .filter(
                            value -> says(kind, new Written(value, Optional.empty()), depth + 1))
                        .isPresent());
  }

  private List<ExpressionTree> callersOf(MethodSymbol method) {
    boolean isPrivate =
        (method.flags() & Flags.PRIVATE) != 0
            || (method.isConstructor() && (method.owner.flags() & Flags.PRIVATE) != 0);
    return isPrivate
        ? assignedIn(method.enclClass()).map(code -> code.callsOf(method)).orElse(List.of())
        : List.of();
  }

  /** What a parameter that is a constant of the calls stands for. */
  private static ExpressionTree known(ExpressionTree tree, Optional<Calls> calls) {
    ExpressionTree current = bare(tree);
    Optional<Calls> around = calls;
    while (around.isPresent()
        && TreeInfo.symbol((JCTree) current) instanceof VarSymbol parameter
        && isParameter(parameter)) {
      Optional<ExpressionTree> argument = around.get().argument(parameter);
      around = around.get().outer();
      if (argument.isEmpty()) {
        break;
      }
      current = bare(argument.get());
    }
    return current;
  }

  /** Whether the calls on a variable make what it holds such as a fact of this kind speaks of. */
  private boolean isSetTo(FactKind kind, VarSymbol variable) {
    boolean found = false;
    List<MethodInvocationTree> calls =
        assignedIn(variable.enclClass()).map(code -> code.callsOn(variable)).orElse(List.of());
    for (MethodInvocationTree call : calls) {
      for (Fact fact : model.facts((MethodSymbol) FieldFacts.calledBy(call), kind)) {
        if (!fact.places("on").isEmpty()) {
          if (!FieldFacts.holds(fact, call.getArguments())) {
            return false;
          }
          found = true;
        }
      }
    }
    return found;
  }

  /** What a method of this compilation returns. */
  private List<ExpressionTree> results(MethodSymbol method) {
    List<ExpressionTree> found = new ArrayList<>();
    if (!method.type.getReturnType().hasTag(TypeTag.VOID)) {
      sources
          .body(method)
          .ifPresent(
              body ->
                  new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitReturn(ReturnTree tree, Void unused) {
                      found.add(tree.getExpression());
                      return null;
                    }

                    @Override
                    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
                      return null;
                    }

                    @Override
                    public Void visitClass(ClassTree tree, Void unused) {
                      return null;
                    }
                  }.scan(((MethodTree) body.tree()).getBody(), null));
    }
    return found;
  }

  private static boolean isParameter(VarSymbol variable) {
    return variable.owner instanceof MethodSymbol && (variable.flags() & Flags.PARAMETER) != 0;
  }

  private static ExpressionTree bare(ExpressionTree tree) {
    ExpressionTree current = tree;
    while (true) {
      if (current instanceof ParenthesizedTree parenthesized) {
        current = parenthesized.getExpression();
      } else if (current instanceof TypeCastTree cast) {
        current = cast.getExpression();
      } else {
        return current;
      }
    }
  }
}
