package io.github.sessionpertask.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what code takes from outside that is a session or works through one. */
final class UseFinder {

  private final SourceText source;
  private final Model model;

  UseFinder(SourceText source, Model model) {
    this.source = source;
    this.model = model;
  }

  /** What a task's code uses. */
  Uses in(TaskCode code) {
    return in(code.tree(), code.function());
  }

  /**
   * What code uses.
   *
   * @param code the code
   * @param function what is declared inside of this is the code's own
   */
  Uses in(Tree code, Tree function) {
    Uses uses = new Uses();
    new Scanner(function, uses).scan(code, null);
    return uses;
  }

  /** What an expression uses that is evaluated again; a session that it opens is one of them. */
  Uses inMade(Tree made) {
    Uses uses = new Uses();
    new Scanner(made, uses) {
      @Override
      Optional<SessionKey> keyOf(Tree tree) {
        Optional<SessionKey> known = super.keyOf(tree);
        return known.isPresent() ? known : opened(tree);
      }
    }.scan(made, null);
    return uses;
  }

  private Optional<SessionKey> opened(Tree tree) {
    return (tree instanceof MethodInvocationTree || tree instanceof NewClassTree)
            && model.isSession(typeOf(tree))
            && !model.facts((MethodSymbol) ASTHelpers.getSymbol(tree), FactKind.OPENS).isEmpty()
        ? Optional.of(new SessionKey(Optional.empty(), source.of(tree), typeOf(tree)))
        : Optional.empty();
  }

  /** What a variable is declared with, or, for a field, assigned once. */
  Optional<ExpressionTree> initializer(VarSymbol variable) {
    Optional<VariableTree> declared = source.declaration(variable);
    if (declared.isEmpty()) {
      return Optional.empty();
    }
    if (declared.get().getInitializer() != null) {
      return Optional.of(declared.get().getInitializer());
    }
    if (!(variable.owner instanceof ClassSymbol)) {
      return Optional.empty();
    }
    List<ExpressionTree> assigned = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree.getVariable()) == variable) {
          assigned.add(tree.getExpression());
        }
        return super.visitAssignment(tree, null);
      }
    }.scan(source.parent(declared.get()), null);
    return assigned.size() == 1 ? Optional.of(assigned.get(0)) : Optional.empty();
  }

  /** The session that an expression is, where it comes from outside a function. */
  Optional<SessionKey> key(Tree tree, Tree function) {
    if (!(tree instanceof ExpressionTree) || !model.isSession(typeOf(tree))) {
      return Optional.empty();
    }
    Type type = typeOf(tree);
    Symbol symbol = ASTHelpers.getSymbol(tree);
    if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
      return symbol instanceof VarSymbol variable
              && !symbol.name.contentEquals("this")
              && !isDeclaredIn(variable, function)
              && isOutside(tree, function)
          ? Optional.of(keyOf(tree, variable))
          : Optional.empty();
    }
    if (tree instanceof ArrayAccessTree) {
      return isOutside(tree, function)
          ? Optional.of(new SessionKey(Optional.empty(), source.of(tree), type))
          : Optional.empty();
    }
    return tree instanceof MethodInvocationTree call
        ? called(call, (MethodSymbol) symbol, type, function)
        : Optional.empty();
  }

  private SessionKey keyOf(Tree tree, VarSymbol variable) {
    boolean plain =
        tree instanceof IdentifierTree
            || variable.isStatic()
            || tree instanceof MemberSelectTree select
                && select.getExpression() instanceof IdentifierTree owner
                && owner.getName().toString().matches("this|super")
            || tree instanceof MemberSelectTree outer
                && outer.getExpression().toString().endsWith(".this");
    return plain
        ? SessionKey.of(variable)
        : new SessionKey(Optional.empty(), source.of(tree), variable.type);
  }

  /** A call that gives a session which somebody else holds. */
  private Optional<SessionKey> called(
      MethodInvocationTree call, MethodSymbol method, Type type, Tree function) {
    Optional<VarSymbol> field = fieldGivenBy(method);
    if (field.isPresent()) {
      // The field of a holder of anything is of a type that only the call tells.
      return Optional.of(
          model.isSession(field.get().type)
              ? SessionKey.of(field.get())
              : new SessionKey(Optional.empty(), source.of(call), type));
    }
    boolean library = source.declaration(method).isEmpty();
    boolean holder =
        library
            && model.facts(method, FactKind.OPENS).isEmpty()
            && model.facts(method, FactKind.DERIVES).isEmpty()
            && call.getMethodSelect() instanceof MemberSelectTree select
            && !model.isSession(typeOf(select.getExpression()))
            && !model.is(FactKind.FACTORY, typeOf(select.getExpression()))
            && isOutside(select.getExpression(), function);
    return holder
        ? Optional.of(new SessionKey(Optional.empty(), source.of(call), type))
        : Optional.empty();
  }

  /** The field that a getter gives back. */
  private Optional<VarSymbol> fieldGivenBy(MethodSymbol method) {
    Optional<MethodTree> declared = source.declaration(method);
    if (declared.isEmpty() || declared.get().getBody() == null) {
      return Optional.empty();
    }
    Set<Symbol> given = new LinkedHashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        given.add(ASTHelpers.getSymbol(passedOn(tree.getExpression())));
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
    }.scan(declared.get().getBody(), null);
    return given.size() == 1
            && given.iterator().next() instanceof VarSymbol variable
            && variable.owner instanceof ClassSymbol
        ? Optional.of(variable)
        : Optional.empty();
  }

  /** What a call gives back that it was given, as a check for null does; else the expression. */
  private ExpressionTree passedOn(ExpressionTree expression) {
    if (expression instanceof MethodInvocationTree call) {
      for (Fact fact : model.facts(ASTHelpers.getSymbol(call), FactKind.GIVES)) {
        if (fact.says("value", "arg0") && !call.getArguments().isEmpty()) {
          return call.getArguments().get(0);
        }
      }
    }
    return expression;
  }

  private static Type typeOf(Tree tree) {
    return ((JCTree) tree).type;
  }

  /** Whether an expression begins with something that is not declared inside a function. */
  private boolean isOutside(Tree tree, Tree function) {
    Tree current = tree;
    while (true) {
      if (current instanceof ArrayAccessTree access) {
        current = access.getExpression();
      } else if (current instanceof MethodInvocationTree call) {
        current = call.getMethodSelect();
      } else if (current instanceof MemberSelectTree select
          && !(ASTHelpers.getSymbol(select) instanceof VarSymbol field && field.isStatic())) {
        current = select.getExpression();
      } else {
        break;
      }
    }
    return ASTHelpers.getSymbol(current) instanceof VarSymbol variable
        && !isDeclaredIn(variable, function);
  }

  private boolean isDeclaredIn(VarSymbol variable, Tree function) {
    Optional<VariableTree> declared = source.declaration(variable);
    return declared.isPresent() && source.isInside(declared.get(), function);
  }

  /** Whether a variable holds something that was made with a session. */
  boolean isCarrier(VarSymbol variable) {
    return isCarrier(variable, new HashSet<>());
  }

  private boolean isCarrier(VarSymbol variable, Set<VarSymbol> asked) {
    if (!asked.add(variable) || model.isSession(variable.type) || variable.type.isPrimitive()) {
      return false;
    }
    if (variable.type.tsym == null
        || variable.type.tsym.getQualifiedName().toString().startsWith("java.lang.")
        || model.is(FactKind.FACTORY, variable.type)
        || model.is(FactKind.ENTITY, variable.type)) {
      return false;
    }
    Optional<ExpressionTree> made = initializer(variable);
    if (made.isEmpty()) {
      return false;
    }
    if (!isMaking(made.get())) {
      return false;
    }
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree instanceof ExpressionTree && model.isSession(typeOf(tree))) {
          found[0] = true;
        }
        if (tree instanceof IdentifierTree
            && ASTHelpers.getSymbol(tree) instanceof VarSymbol other
            && isCarrier(other, asked)) {
          found[0] = true;
        }
        return found[0] ? null : super.scan(tree, null);
      }
    }.scan(made.get(), null);
    return found[0];
  }

  /** Whether a method closes a session or what works through one. */
  boolean isClosing(MethodSymbol method) {
    return method.params().isEmpty()
        && (method.name.contentEquals("close")
            || model.facts(method, FactKind.ENDS).stream()
                .anyMatch(fact -> fact.says("what", "session")));
  }

  /** Whether an expression makes a thing with a session, and does not ask the session for data. */
  private boolean isMaking(ExpressionTree expression) {
    Type type = ((JCTree) expression).type;
    if (expression instanceof NewClassTree) {
      return true;
    }
    if (type != null && model.isDerivedWhenObtained(type)) {
      return true;
    }
    if (!(expression instanceof MethodInvocationTree call)) {
      return false;
    }
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return !model.facts(method, FactKind.DERIVES).isEmpty()
        || model.is(FactKind.DERIVED, type)
        || method.isStatic() && givesNewObject(method)
        || isLazy(type)
            && call.getMethodSelect() instanceof MemberSelectTree select
            && select.getExpression() instanceof MethodInvocationTree inner
            && isMaking(inner);
  }

  /** Whether a method of this file does nothing but give an object that it makes. */
  private boolean givesNewObject(MethodSymbol method) {
    return source
        .declaration(method)
        .map(MethodTree::getBody)
        .filter(body -> body.getStatements().size() == 1)
        .filter(
            body ->
                body.getStatements().get(0) instanceof ReturnTree back
                    && back.getExpression() instanceof NewClassTree)
        .isPresent();
  }

  /** Whether values of a type are read only when they are asked for. */
  private boolean isLazy(Type type) {
    Type streams = source.state().getTypeFromString("java.util.stream.BaseStream");
    return streams != null && ASTHelpers.isSubtype(type, streams, source.state());
  }

  /** Whether a method of this file uses a session in a field of its class, itself or by others. */
  boolean usesField(MethodSymbol method) {
    return usesField(method, new HashSet<>());
  }

  private boolean usesField(MethodSymbol method, Set<MethodSymbol> asked) {
    Optional<MethodTree> declared = source.declaration(method);
    if (!asked.add(method) || declared.isEmpty() || declared.get().getBody() == null) {
      return false;
    }
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if ((tree instanceof IdentifierTree || tree instanceof MemberSelectTree)
            && ASTHelpers.getSymbol(tree) instanceof VarSymbol variable
            && variable.owner == method.owner
            && model.isSession(variable.type)) {
          found[0] = true;
        }
        if (tree instanceof MethodInvocationTree call
            && ownMethod(call).filter(own -> usesField(own, asked)).isPresent()) {
          found[0] = true;
        }
        return found[0] ? null : super.scan(tree, null);
      }
    }.scan(declared.get().getBody(), null);
    return found[0];
  }

  /** The method of the same object that a call calls. */
  Optional<MethodSymbol> ownMethod(MethodInvocationTree call) {
    ExpressionTree select = call.getMethodSelect();
    boolean own =
        select instanceof IdentifierTree
            || select instanceof MemberSelectTree member
                && member.getExpression() instanceof IdentifierTree owner
                && owner.getName().contentEquals("this");
    return own ? Optional.of(ASTHelpers.getSymbol(call)) : Optional.empty();
  }

  private class Scanner extends TreeScanner<Void, Void> {
    private final Tree function;
    private final Uses uses;

    Scanner(Tree function, Uses uses) {
      this.function = function;
      this.uses = uses;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
      if (tree == null) {
        return null;
      }
      Optional<SessionKey> key = keyOf(tree);
      if (key.isPresent()) {
        uses.sessions().put(tree, key.get());
        return null;
      }
      if (ASTHelpers.getSymbol(tree) instanceof VarSymbol variable
          && (tree instanceof IdentifierTree || isOfThis(tree))
          && !isDeclaredIn(variable, function)
          && isCarrier(variable)) {
        uses.carried().computeIfAbsent(variable, v -> new ArrayList<>()).add(tree);
        return null;
      }
      if (tree instanceof MethodInvocationTree call) {
        ownMethod(call)
            .filter(own -> !isDeclaredInside(own) && usesField(own))
            .ifPresent(own -> uses.helpers().put(call, own));
      }
      if (tree instanceof MemberReferenceTree reference
          && reference.getQualifierExpression() instanceof IdentifierTree owner
          && owner.getName().contentEquals("this")
          && usesField(ASTHelpers.getSymbol(reference))) {
        uses.helpers().put(reference, ASTHelpers.getSymbol(reference));
      }
      return super.scan(tree, null);
    }

    Optional<SessionKey> keyOf(Tree tree) {
      return key(tree, function);
    }

    private boolean isDeclaredInside(MethodSymbol method) {
      return source.declaration(method).filter(m -> source.isInside(m, function)).isPresent();
    }

    private boolean isOfThis(Tree tree) {
      return tree instanceof MemberSelectTree select
          && select.getExpression() instanceof IdentifierTree owner
          && owner.getName().contentEquals("this");
    }
  }
}
