package io.github.sessionpertask.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What code does to a store: whether it writes, begins or ends transactions. */
final class Effects {

  private static final int DEEPEST = 6;

  private final SourceText source;
  private final Model model;
  private final UseFinder finder;

  Effects(SourceText source, Model model, UseFinder finder) {
    this.source = source;
    this.model = model;
    this.finder = finder;
  }

  /** Whether code writes, itself or through methods of the same compilation. */
  boolean writes(Tree code) {
    return reaches(code, this::isWrite, this::isWrite, new HashSet<>(), 0);
  }

  /**
   * Whether code has transactions of its own, itself or through methods of the same compilation: it
   * begins one, or has a session run a function in one.
   */
  boolean transacts(Tree code) {
    return reaches(code, this::isTransaction, method -> false, new HashSet<>(), 0);
  }

  private boolean reaches(
      Tree code,
      Predicate<MethodInvocationTree> call,
      Predicate<MethodSymbol> reference,
      Set<MethodSymbol> asked,
      int depth) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        found[0] |= call.test(tree) || follow(ASTHelpers.getSymbol(tree));
        return super.visitMethodInvocation(tree, null);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        MethodSymbol method = ASTHelpers.getSymbol(tree);
        found[0] |= reference.test(method) || follow(method);
        return super.visitMemberReference(tree, null);
      }

      private boolean follow(MethodSymbol method) {
        if (found[0] || depth >= DEEPEST || !asked.add(method)) {
          return false;
        }
        MethodTree body = ASTHelpers.findMethod(method, source.state());
        return body != null
            && body.getBody() != null
            && reaches(body.getBody(), call, reference, asked, depth + 1);
      }
    }.scan(code, null);
    return found[0];
  }

  /** Whether a call itself writes. */
  boolean isWrite(MethodInvocationTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return isWrite(method) || isWriteOfMapper(call, method);
  }

  private boolean isWrite(MethodSymbol method) {
    return !model.facts(method, FactKind.WRITES).isEmpty()
        || model.isAnnotated(FactKind.WRITES, method);
  }

  /**
   * A mapper's statements may be written in a file that is not seen: one that gives nothing, or a
   * number of rows, is taken to write.
   */
  private boolean isWriteOfMapper(MethodInvocationTree call, MethodSymbol method) {
    if (!method.owner.isInterface()
        || !method.getAnnotationMirrors().isEmpty()
        || !(call.getMethodSelect() instanceof MemberSelectTree select)
        || !(ASTHelpers.getSymbol(select.getExpression()) instanceof VarSymbol variable)) {
      return false;
    }
    Type result = method.getReturnType();
    boolean counts =
        result.hasTag(TypeTag.VOID) || result.hasTag(TypeTag.INT) || result.hasTag(TypeTag.BOOLEAN);
    return counts
        && !model.isDerivedWhenObtained(variable.type)
        && finder
            .initializer(variable)
            .filter(
                made ->
                    ASTHelpers.getSymbol(made) instanceof MethodSymbol maker
                        && !model.facts(maker, FactKind.DERIVES).isEmpty())
            .isPresent();
  }

  /** Whether a call begins a transaction. */
  boolean begins(MethodInvocationTree call) {
    return model.facts(ASTHelpers.getSymbol(call), FactKind.BEGINS).stream()
        .anyMatch(fact -> applies(fact, call.getArguments()));
  }

  private boolean applies(Fact fact, List<? extends ExpressionTree> arguments) {
    if (fact.columns().containsKey("on")) {
      // It speaks of what it gives, and not of the session that it is called on.
      return false;
    }
    String when = fact.columns().getOrDefault("when", "");
    if (when.isEmpty()) {
      return true;
    }
    int index = when.charAt("arg".length()) - '0';
    return index < arguments.size()
        && source.has(arguments.get(index))
        && source.of(arguments.get(index)).equals(when.substring(when.indexOf(':') + 1));
  }

  private boolean isTransaction(MethodInvocationTree call) {
    return begins(call)
        || model.facts(ASTHelpers.getSymbol(call), FactKind.RUNS).stream()
            .filter(fact -> fact.says("transaction", "session"))
            // A factory gives a session of its own, on which this says nothing.
            .anyMatch(fact -> fact.says("given", "derived"));
  }

  /** Whether a call ends a transaction. */
  boolean ends(MethodInvocationTree call) {
    return ends(ASTHelpers.getSymbol(call));
  }

  private boolean ends(MethodSymbol method) {
    return model.facts(method, FactKind.ENDS).stream()
        .anyMatch(fact -> fact.says("what", "transaction"));
  }

  /** Whether code begins a transaction. */
  boolean begins(Tree code) {
    return reaches(code, this::begins, method -> false, new HashSet<>(), DEEPEST);
  }

  /** Whether code ends a transaction. */
  boolean ends(Tree code) {
    return reaches(code, this::ends, this::ends, new HashSet<>(), DEEPEST);
  }

  /** The variable that a chain of calls begins with, handles led back to their session. */
  boolean isOn(Tree tree, VarSymbol session) {
    return isOn(tree, session, 0);
  }

  private boolean isOn(Tree tree, VarSymbol session, int depth) {
    Tree current = tree;
    while (current instanceof MethodInvocationTree || current instanceof MemberSelectTree) {
      if (ASTHelpers.getSymbol(current) == session) {
        return true;
      }
      current =
          current instanceof MethodInvocationTree call
              ? call.getMethodSelect()
              : ((MemberSelectTree) current).getExpression();
    }
    if (!(current instanceof IdentifierTree)
        || !(ASTHelpers.getSymbol(current) instanceof VarSymbol variable)) {
      return false;
    }
    return variable == session
        || depth < DEEPEST
            && finder
                .initializer(variable)
                .filter(made -> isOn(made, session, depth + 1))
                .isPresent();
  }
}
