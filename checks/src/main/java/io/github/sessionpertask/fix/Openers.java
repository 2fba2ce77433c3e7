package io.github.sessionpertask.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.fix.Opening.Declaration;
import io.github.sessionpertask.fix.Opening.Factory;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what can open a session where a task is written. */
final class Openers {

  private final SourceText source;
  private final Model model;
  private final UseFinder finder;
  private final Scope scope;
  private final Types types;

  Openers(SourceText source, Model model, UseFinder finder, Scope scope) {
    this.source = source;
    this.model = model;
    this.finder = finder;
    this.scope = scope;
    this.types = source.state().getTypes();
  }

  /**
   * How a task can open its own.
   *
   * @param session the one that it used so far
   * @param root what the analysis knows of that one
   * @param place where the task is written
   */
  Optional<Opening> find(SessionKey session, Obj root, Tree place) {
    List<ExpressionTree> openers = openersOf(session, root);
    Optional<ExpressionTree> usable =
        openers.stream().filter(each -> isUsable(each, session, place)).findFirst();
    Optional<Opening> known = usable.filter(this::isOfLibrary).map(this::evaluatedAgain);
    if (known.isPresent()) {
      return known;
    }
    if (usable.isEmpty()) {
      openers.addAll(nestedOpeners(session));
      List<ExpressionTree> special = openers.stream().filter(this::hasOptions).toList();
      if (!special.isEmpty()) {
        return openers.size() == 1 && isUsable(special.get(0), session, place)
            ? Optional.of(evaluatedAgain(special.get(0)))
            : Optional.empty();
      }
    }
    return inScope(session, place)
        .or(() -> usable.map(this::evaluatedAgain))
        .or(() -> ofSession(session, place));
  }

  private Optional<Opening> inScope(SessionKey session, Tree place) {
    return scope
        .variables(place)
        .filter(variable -> opens(variable.type, session.type()).isPresent())
        .min(Comparator.comparing(variable -> distance(variable.type, session)))
        .map(variable -> from(variable.name.toString(), variable.type, session));
  }

  /**
   * Whether there is a factory, but a session is opened with more than it knows, which a task
   * cannot name. Asked where nothing else has been found.
   */
  boolean lacksOptions(SessionKey session, Tree place) {
    return inScope(session, place).or(() -> ofSession(session, place)).isPresent();
  }

  /** Whether a session is one of several that wait in a queue for who needs one. */
  boolean isTaken(SessionKey session) {
    return session
        .variable()
        .flatMap(finder::initializer)
        .filter(MethodInvocationTree.class::isInstance)
        .map(ASTHelpers::getSymbol)
        .filter(method -> !model.facts((MethodSymbol) method, FactKind.TAKES).isEmpty())
        .isPresent();
  }

  /** The expressions that may have opened a session, from the nearest to what it calls. */
  private List<ExpressionTree> openersOf(SessionKey session, Obj root) {
    List<ExpressionTree> all = new ArrayList<>();
    if (root instanceof Obj.Made made && made.role() == Obj.Role.VALUE) {
      for (Tree each : List.of(made.outermost(), made.site())) {
        if (each instanceof ExpressionTree expression && isSession(expression)) {
          all.add(expression);
        }
      }
    }
    session.variable().flatMap(finder::initializer).ifPresent(all::add);
    return all;
  }

  /** The expressions, within what a variable is set to, that may have opened its session. */
  private List<ExpressionTree> nestedOpeners(SessionKey session) {
    List<ExpressionTree> all = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        if (isOfLibrary(tree) && isSession(tree)) {
          all.add(tree);
        }
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(session.variable().flatMap(finder::initializer).orElse(null), null);
    return all;
  }

  /** Whether an expression opens a session otherwise than a factory does that is told nothing. */
  private boolean hasOptions(ExpressionTree opener) {
    return opener instanceof MethodInvocationTree call
        && isOfLibrary(call)
        && !(call.getArguments().isEmpty()
            && call.getMethodSelect() instanceof MemberSelectTree select
            && model.is(FactKind.FACTORY, ((JCTree) select.getExpression()).type)
            && isPlain(select.getExpression()));
  }

  /** Whether no argument chooses what an expression gives. */
  private static boolean isPlain(ExpressionTree expression) {
    if (expression instanceof MemberSelectTree select) {
      return isPlain(select.getExpression());
    }
    return expression instanceof IdentifierTree
        || expression instanceof MethodInvocationTree call
            && call.getArguments().isEmpty()
            && isPlain(call.getMethodSelect());
  }

  /** How far a factory is from the one that is made for opening sessions of the type. */
  private int distance(Type factory, SessionKey session) {
    MethodSymbol opener = opens(factory, session.type()).orElseThrow();
    if (!types.isSameType(opener.getReturnType(), session.type())) {
      return 2;
    }
    return opener.owner == factory.tsym ? 0 : 1;
  }

  private boolean isSession(ExpressionTree expression) {
    return model.isSession(((JCTree) expression).type);
  }

  private boolean isUsable(ExpressionTree opener, SessionKey session, Tree place) {
    return source.has(opener)
        && ASTHelpers.getSymbol(opener) instanceof MethodSymbol method
        && (!model.facts(method, FactKind.OPENS).isEmpty() || opensAnew(method))
        && types.isSubtype(((JCTree) opener).type, types.erasure(session.type()))
        && scope.canEvaluate(opener, place);
  }

  private boolean isOfLibrary(ExpressionTree opener) {
    return ASTHelpers.getSymbol(opener) instanceof MethodSymbol method
        && !model.facts(method, FactKind.OPENS).isEmpty();
  }

  /** Whether a method of this file opens a session in each call, and keeps none. */
  private boolean opensAnew(MethodSymbol method) {
    Optional<MethodTree> declared = source.declaration(method);
    if (declared.isEmpty() || declared.get().getBody() == null) {
      return false;
    }
    boolean[] opens = {false};
    boolean[] keeps = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        MethodSymbol called = ASTHelpers.getSymbol(tree);
        opens[0] |=
            !model.facts(called, FactKind.OPENS).isEmpty() || called != method && opensAnew(called);
        return super.visitMethodInvocation(tree, null);
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        // What calls it may keep what it opens, as computeIfAbsent does.
        return null;
      }

      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        keeps[0] |=
            ASTHelpers.getSymbol(tree.getVariable()) instanceof VarSymbol variable
                && variable.owner instanceof Symbol.ClassSymbol;
        return super.visitAssignment(tree, null);
      }
    }.scan(declared.get().getBody(), null);
    return opens[0] && !keeps[0];
  }

  private Opening evaluatedAgain(ExpressionTree opener) {
    MethodSymbol method = (MethodSymbol) ASTHelpers.getSymbol(opener);
    Optional<Factory> factory = Optional.empty();
    if (!hasOptions(opener)
        && opener instanceof MethodInvocationTree call
        && call.getArguments().isEmpty()
        && call.getMethodSelect() instanceof MemberSelectTree select
        && !method.isStatic()) {
      Type type = ((JCTree) select.getExpression()).type;
      factory = Optional.of(new Factory(source.of(select.getExpression()), type));
    }
    return new Opening(source.of(opener), factory, method.getThrownTypes(), Optional.empty());
  }

  private Opening from(String factory, Type type, SessionKey session) {
    MethodSymbol opener = opens(type, session.type()).orElseThrow();
    return new Opening(
        factory + "." + opener.name + "()",
        Optional.of(new Factory(factory, type)),
        opener.getThrownTypes(),
        Optional.empty());
  }

  /** The method of a factory that opens a session of a type without being told more. */
  private Optional<MethodSymbol> opens(Type factory, Type session) {
    if (!model.is(FactKind.FACTORY, factory)) {
      return Optional.empty();
    }
    MethodSymbol found = null;
    for (Type above : types.closure(factory)) {
      for (Symbol member : above.tsym.members().getSymbols(each -> each instanceof MethodSymbol)) {
        MethodSymbol method = (MethodSymbol) member;
        if (method.params().isEmpty()
            && types.isSubtype(types.erasure(method.getReturnType()), types.erasure(session))
            && !model.facts(method, FactKind.OPENS).isEmpty()) {
          if (found == null || fit(method, session) > fit(found, session)) {
            found = method;
          }
        }
      }
    }
    return Optional.ofNullable(found);
  }

  private int fit(MethodSymbol opener, Type session) {
    boolean exact = types.isSameType(opener.getReturnType(), session);
    boolean own = ASTHelpers.findSuperMethods(opener, types).isEmpty();
    return (exact ? 2 : 0) + (own ? 1 : 0);
  }

  /** The factory that a session tells, taken before the fork. */
  private Optional<Opening> ofSession(SessionKey session, Tree place) {
    if (session.variable().filter(each -> scope.isInMethodOf(each, place)).isEmpty()) {
      return Optional.empty();
    }
    for (Type above : types.closure(session.type())) {
      for (Symbol member : above.tsym.members().getSymbols(each -> each instanceof MethodSymbol)) {
        MethodSymbol method = (MethodSymbol) member;
        if (method.params().isEmpty()
            && opens(method.getReturnType(), session.type()).isPresent()
            && !model.facts(method, FactKind.HARMLESS).isEmpty()) {
          Type type = method.getReturnType();
          String simple = type.tsym.getSimpleName().toString();
          String name = Names.fresh(Names.decapitalized(simple), scope.taken(place));
          Opening opened = from(name, type, session);
          String value = session.text() + "." + method.name + "()";
          Declaration declaration = new Declaration(type, name, value, session);
          return Optional.of(
              new Opening(
                  opened.expression(),
                  opened.factory(),
                  opened.thrown(),
                  Optional.of(declaration)));
        }
      }
    }
    return Optional.empty();
  }

  /** A method of a factory that runs a function with a session which it opens and closes. */
  record Lender(String method, boolean inTransaction, boolean anyException) {}

  /** The short form that fits best. */
  Optional<Lender> lender(Type factory, SessionKey session, boolean result, boolean transaction) {
    List<MethodSymbol> plain = new ArrayList<>();
    List<MethodSymbol> own = new ArrayList<>();
    for (Type above : types.closure(factory)) {
      for (Symbol member : above.tsym.members().getSymbols(each -> each instanceof MethodSymbol)) {
        MethodSymbol method = (MethodSymbol) member;
        model.facts(method, FactKind.RUNS).stream()
            .filter(fact -> fact.says("given", "session"))
            .filter(fact -> fact.says("result", "task") == result)
            .filter(fact -> lends(method, session))
            .forEach(fact -> (fact.says("transaction", "session") ? own : plain).add(method));
      }
    }
    boolean needed = transaction && (!own.isEmpty() || transacts(session).isPresent());
    List<MethodSymbol> fitting = needed || plain.isEmpty() ? own : plain;
    return fitting.stream()
        .findFirst()
        .map(
            method ->
                new Lender(
                    method.name.toString(),
                    own.contains(method),
                    method.getThrownTypes().stream()
                        .anyMatch(type -> type.hasTag(com.sun.tools.javac.code.TypeTag.TYPEVAR))));
  }

  private boolean lends(MethodSymbol method, SessionKey session) {
    if (method.params().size() != 1) {
      return false;
    }
    Type function = method.params().get(0).type;
    if (!types.isFunctionalInterface(function.tsym)) {
      return false;
    }
    Type descriptor = types.findDescriptorType(types.removeWildcards(function));
    return descriptor.getParameterTypes().size() == 1
        && types.isSubtype(
            types.erasure(descriptor.getParameterTypes().get(0)), types.erasure(session.type()));
  }

  /** How transactions of a session are written. */
  Optional<io.github.sessionpertask.model.Fact> transacts(SessionKey session) {
    return model.fact(FactKind.TRANSACTS, session.type());
  }

  /** The method that closes a session; empty where it cannot be closed. */
  Optional<MethodSymbol> closing(Type session) {
    MethodSymbol found = null;
    for (Type above : types.closure(session)) {
      for (Symbol member : above.tsym.members().getSymbols(each -> each instanceof MethodSymbol)) {
        MethodSymbol method = (MethodSymbol) member;
        boolean plain = method.name.contentEquals("close");
        boolean ends =
            model.facts(method, FactKind.ENDS).stream()
                .anyMatch(fact -> fact.says("what", "session"));
        if (method.params().isEmpty() && (plain || ends && found == null)) {
          found = method;
          if (plain) {
            return Optional.of(method);
          }
        }
      }
    }
    return Optional.ofNullable(found);
  }

  /** Simple name of the type that opens such sessions, for the message; may be empty. */
  String factoryName(SessionKey session) {
    return model
        .fact(FactKind.SESSION, session.type())
        .map(fact -> fact.columns().getOrDefault("factory", ""))
        .orElse("");
  }
}
