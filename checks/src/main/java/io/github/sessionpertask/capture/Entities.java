package io.github.sessionpertask.capture;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Objects that a session keeps in step with the store: a change of one that was read in a
 * transaction is written when that commits.
 */
final class Entities {

  private static final int DEEPEST = 6;

  private final Model model;
  private final Sources sources;
  private final FieldFacts fields;
  private final Map<MethodSymbol, Boolean> changing = new IdentityHashMap<>();

  Entities(Model model, Sources sources, FieldFacts fields) {
    this.model = model;
    this.sources = sources;
    this.fields = fields;
  }

  /** Whether objects of the type are entities. */
  boolean isEntity(Type type) {
    return type != null && type.tsym != null && model.isAnnotated(FactKind.ENTITY, type.tsym);
  }

  /** The functions that a call is given get what the call's receiver gives, if that is entities. */
  void handedOn(MethodInvocationTree call) {
    for (ExpressionTree argument : call.getArguments()) {
      if (argument instanceof LambdaExpressionTree lambda
          && !lambda.getParameters().isEmpty()
          && call.getMethodSelect() instanceof MemberSelectTree select) {
        VarSymbol given = ((JCTree.JCVariableDecl) lambda.getParameters().get(0)).sym;
        remember(given, select.getExpression());
      }
    }
  }

  /** A variable gets an entity from an expression, or one of those that it gives. */
  void remember(VarSymbol variable, ExpressionTree source) {
    if (variable != null && isEntity(variable.type)) {
      fields.declared(variable, source);
    }
  }

  /** Whether a call changes an entity that a session keeps. */
  boolean isChangedBy(CallSite call) {
    return !call.method().isStatic()
        && !call.method().isConstructor()
        && isEntity(call.method().owner.type)
        && changes(call.method())
        && call.tree() instanceof MethodInvocationTree tree
        && tree.getMethodSelect() instanceof MemberSelectTree select
        && isManaged(select.getExpression());
  }

  private boolean changes(MethodSymbol method) {
    Boolean known = changing.get(method);
    if (known == null) {
      known =
          sources
              .body(method)
              .map(body -> assignsField(body.code()))
              .orElse(method.name.toString().startsWith("set"));
      changing.put(method, known);
    }
    return known;
  }

  private static boolean assignsField(Tree code) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        add(tree.getVariable());
        return super.visitAssignment(tree, null);
      }

      @Override
      public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        add(tree.getVariable());
        return super.visitCompoundAssignment(tree, null);
      }

      @Override
      public Void visitUnary(UnaryTree tree, Void unused) {
        if (isStep(tree)) {
          add(tree.getExpression());
        }
        return super.visitUnary(tree, null);
      }

      private void add(ExpressionTree target) {
        found[0] |=
            TreeInfo.symbol((JCTree) target) instanceof VarSymbol field
                && field.owner instanceof Symbol.ClassSymbol
                && !field.isStatic();
      }
    }.scan(code, null);
    return found[0];
  }

  /** Whether an expression like {@code n++} changes what it reads. */
  static boolean isStep(UnaryTree tree) {
    return switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }

  /** Whether an expression denotes an entity that a session has read or taken over. */
  boolean isManaged(ExpressionTree tree) {
    return isEntity(((JCTree) tree).type) && comesFromSession(tree, 0);
  }

  private boolean comesFromSession(ExpressionTree tree, int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    if (tree instanceof ParenthesizedTree parenthesized) {
      return comesFromSession(parenthesized.getExpression(), depth);
    }
    if (tree instanceof TypeCastTree cast) {
      return comesFromSession(cast.getExpression(), depth);
    }
    if (tree instanceof MethodInvocationTree call) {
      return isGivenBySession(call, depth);
    }
    boolean name = tree instanceof IdentifierTree;
    return name
        && TreeInfo.symbol((JCTree) tree) instanceof VarSymbol variable
        && fields.valuesOf(variable).stream().anyMatch(value -> comesFromSession(value, depth + 1));
  }

  private boolean isGivenBySession(MethodInvocationTree call, int depth) {
    if (!(TreeInfo.symbol((JCTree) call.getMethodSelect()) instanceof MethodSymbol method)) {
      return false;
    }
    boolean known =
        model.facts(method).stream()
                .anyMatch(fact -> fact.kind() == FactKind.READS || fact.kind() == FactKind.WRITES)
            || model.isAnnotated(FactKind.READS, method);
    if (known) {
      return true;
    }
    Optional<Body> body = sources.body(method);
    if (body.isPresent()) {
      return returned(body.get(), depth);
    }
    return call.getMethodSelect() instanceof MemberSelectTree select
        && comesFromSession(select.getExpression(), depth + 1);
  }

  private boolean returned(Body body, int depth) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitReturn(com.sun.source.tree.ReturnTree tree, Void unused) {
        found[0] |=
            tree.getExpression() != null && comesFromSession(tree.getExpression(), depth + 2);
        return null;
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
      }

      @Override
      public Void visitClass(com.sun.source.tree.ClassTree tree, Void unused) {
        return null;
      }
    }.scan(body.code(), null);
    return found[0];
  }
}
