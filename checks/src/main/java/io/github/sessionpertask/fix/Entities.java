package io.github.sessionpertask.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Whether entities that one session manages would get to another. */
final class Entities {

  private final SourceText source;
  private final Model model;
  private final UseFinder finder;
  private final Effects effects;

  Entities(SourceText source, Model model, UseFinder finder, Effects effects) {
    this.source = source;
    this.model = model;
    this.finder = finder;
    this.effects = effects;
  }

  /** Whether a task does more with an entity of its starter than to read its plain columns. */
  boolean crossInto(TaskCode code, SessionKey session) {
    if (model.fact(FactKind.TRANSACTS, session.type()).isEmpty()) {
      return false;
    }
    if (code.form() == TaskCode.Form.REFERENCE) {
      MemberReferenceTree reference = (MemberReferenceTree) code.tree();
      MethodSymbol method = ASTHelpers.getSymbol(reference);
      return model.isSession(method.owner.type) && isGivenObject(method) && !acceptsAny(method);
    }
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree) instanceof VarSymbol variable
            && comesFromOutside(variable, code)
            && !isNew(variable)) {
          found[0] |=
              holdsEntity(variable.type) || isLoaded(variable, session)
                  ? !isHarmless(tree, variable, session)
                  : isGivenToSession(tree);
        }
        return null;
      }
    }.scan(code.tree(), null);
    return found[0];
  }

  /** Whether a session's method wants an object that it manages: that comes first. */
  private boolean isGivenObject(MethodSymbol method) {
    return !method.params().isEmpty()
        && source
            .state()
            .getTypes()
            .isSameType(
                source.state().getTypes().erasure(method.params().get(0).type),
                source.state().getSymtab().objectType);
  }

  private boolean isGivenToSession(IdentifierTree tree) {
    return source.parent(tree) instanceof MethodInvocationTree call
        && call.getArguments().indexOf(tree) == 0
        && model.isSession(ASTHelpers.getSymbol(call).owner.type)
        && isGivenObject(ASTHelpers.getSymbol(call))
        && !acceptsAny(ASTHelpers.getSymbol(call));
  }

  /** Whether the starter has got an object, or several, from the session. */
  private boolean isLoaded(VarSymbol variable, SessionKey session) {
    return session.variable().isPresent()
        && !isOfLibrary(variable.type)
        && !finder.isCarrier(variable)
        && !model.isSession(variable.type)
        && (isLoadedBy(variable, session) || isElementOfLoaded(variable, session));
  }

  private boolean isOfLibrary(Type type) {
    if (type.isPrimitive() || type.tsym == null) {
      return true;
    }
    return type.getTypeArguments().isEmpty()
        ? type.tsym.getQualifiedName().toString().startsWith("java.")
        : type.getTypeArguments().stream().allMatch(this::isOfLibrary);
  }

  /** Whether a variable goes over what the session has loaded. */
  private boolean isElementOfLoaded(VarSymbol variable, SessionKey session) {
    return source
        .declaration(variable)
        .filter(
            declared ->
                source.parent(declared) instanceof EnhancedForLoopTree loop
                    && effects.isOn(loop.getExpression(), session.variable().get()))
        .isPresent();
  }

  private boolean comesFromOutside(VarSymbol variable, TaskCode code) {
    return source
        .declaration(variable)
        .filter(declared -> source.isInside(declared, code.tree()))
        .isEmpty();
  }

  private boolean isNew(VarSymbol variable) {
    return finder.initializer(variable).filter(made -> made instanceof NewClassTree).isPresent();
  }

  private boolean isHarmless(IdentifierTree tree, VarSymbol variable, SessionKey session) {
    Tree parent = source.parent(tree);
    if (parent instanceof MemberSelectTree select
        && source.parent(select) instanceof MethodInvocationTree call
        && call.getMethodSelect() == select) {
      MethodSymbol method = ASTHelpers.getSymbol(call);
      return call.getArguments().isEmpty() && isPlain(method.getReturnType());
    }
    return parent instanceof MethodInvocationTree call
        && acceptsAny(ASTHelpers.getSymbol(call))
        && !isLoadedBy(variable, session);
  }

  private boolean isPlain(Type result) {
    return !result.hasTag(TypeTag.VOID)
        && !holdsEntity(result)
        && (result.isPrimitive()
            || source.state().getTypes().asSuper(result, iterable()) == null
                && !result.tsym.getQualifiedName().contentEquals("java.util.Map"));
  }

  private Symbol iterable() {
    return source.state().getSymtab().iterableType.tsym;
  }

  private boolean acceptsAny(MethodSymbol method) {
    return model.facts(method, FactKind.WRITES).stream()
        .anyMatch(fact -> fact.says("entity", "any"));
  }

  private boolean isLoadedBy(VarSymbol variable, SessionKey session) {
    return session.variable().isPresent()
        && finder
            .initializer(variable)
            .filter(made -> effects.isOn(made, session.variable().get()))
            .isPresent();
  }

  /** Whether a type is that of an entity, or of several. */
  boolean holdsEntity(Type type) {
    if (type.tsym == null || type.isPrimitiveOrVoid()) {
      return false;
    }
    return model.isAnnotated(FactKind.ENTITY, type.tsym)
        || type.getTypeArguments().stream().anyMatch(this::holdsEntity)
        || type.hasTag(TypeTag.ARRAY) && holdsEntity(source.state().getTypes().elemtype(type));
  }

  /** The entity's type in what a task gives. */
  private Optional<Type> entity(Type type) {
    if (type.tsym == null || type.isPrimitiveOrVoid()) {
      return Optional.empty();
    }
    if (model.isAnnotated(FactKind.ENTITY, type.tsym)) {
      return Optional.of(type);
    }
    return type.getTypeArguments().stream().flatMap(t -> entity(t).stream()).findFirst();
  }

  /** Whether the starter changes an entity that the task gives, or walks its associations. */
  boolean leave(TaskCode code, Collection<Tree> tasks) {
    Optional<Type> entity = entity(code.result());
    if (entity.isEmpty()) {
      return false;
    }
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        return tasks.contains(tree) ? null : super.scan(tree, null);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        if (tree.getMethodSelect() instanceof MemberSelectTree select) {
          found[0] |= check(select.getExpression(), ASTHelpers.getSymbol(tree));
        }
        return super.visitMethodInvocation(tree, null);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        MethodSymbol method = ASTHelpers.getSymbol(tree);
        if (method.owner == entity.get().tsym) {
          found[0] |= needsSession(method);
        }
        return super.visitMemberReference(tree, null);
      }

      private boolean check(ExpressionTree receiver, MethodSymbol method) {
        Type type = ((JCTree) receiver).type;
        return type != null && type.tsym == entity.get().tsym && needsSession(method);
      }
    }.scan(source.member(code.tree()), null);
    return found[0];
  }

  private boolean needsSession(MethodSymbol method) {
    if (method.getReturnType().hasTag(TypeTag.VOID)) {
      return true;
    }
    String name = method.name.toString();
    for (Symbol member : method.owner.members().getSymbols(each -> each instanceof VarSymbol)) {
      String field = member.name.toString();
      boolean getter =
          name.equals(field)
              || name.toLowerCase(Locale.ROOT).equals("get" + field.toLowerCase(Locale.ROOT));
      if (getter && isLazy(member) || getter && isLazy(method)) {
        return true;
      }
    }
    return false;
  }

  private boolean isLazy(Symbol member) {
    boolean eager = member.getAnnotationMirrors().stream().anyMatch(each -> says(each, "EAGER"));
    return !eager && member.getAnnotationMirrors().stream().anyMatch(this::isLazyByDefault)
        || member.getAnnotationMirrors().stream().anyMatch(each -> says(each, "LAZY"));
  }

  private boolean isLazyByDefault(Attribute.Compound annotation) {
    return model
        .fact(FactKind.ASSOCIATION, annotation.type)
        .filter(fact -> fact.says("fetch", "lazy"))
        .isPresent();
  }

  private static boolean says(Attribute.Compound annotation, String fetch) {
    return annotation.getElementValues().entrySet().stream()
        .anyMatch(
            value ->
                value.getKey().name.contentEquals("fetch")
                    && value.getValue().toString().endsWith(fetch));
  }
}
