package io.github.sessionpertask.capture;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.effect.Transaction.Isolation;
import io.github.sessionpertask.effect.Transaction.Propagation;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the transactions of a template, a definition or a session are to be: what is said where it is
 * made, and by calls on the variable that holds it, wherever in its class they are.
 */
final class TransactionSettings {

  private static final int DEEPEST = 4;

  private final Model model;
  private final Sources sources;
  private final FieldFacts fields;
  private final Map<ClassSymbol, Map<Symbol, List<MethodInvocationTree>>> calls =
      new IdentityHashMap<>();

  TransactionSettings(Model model, Sources sources, FieldFacts fields) {
    this.model = model;
    this.sources = sources;
    this.fields = fields;
  }

  /** What is said of transactions; empty where nothing is. */
  record Settings(
      Optional<Propagation> propagation, boolean readOnly, Optional<Isolation> isolation) {

    static final Settings NONE = new Settings(Optional.empty(), false, Optional.empty());

    Settings and(Settings more) {
      return new Settings(
          more.propagation.or(() -> propagation),
          readOnly || more.readOnly,
          more.isolation.or(() -> isolation));
    }
  }

  /** What is said of what an expression denotes. */
  Settings of(Optional<ExpressionTree> tree) {
    return tree.map(known -> of(known, 0)).orElse(Settings.NONE);
  }

  private Settings of(ExpressionTree tree, int depth) {
    if (depth > DEEPEST) {
      return Settings.NONE;
    }
    if (tree instanceof ParenthesizedTree parenthesized) {
      return of(parenthesized.getExpression(), depth);
    }
    if (tree instanceof NewClassTree made) {
      return ofCreation(made, depth);
    }
    Settings found = named(tree);
    if (TreeInfo.symbol((JCTree) tree) instanceof VarSymbol variable) {
      for (ExpressionTree value : fields.valuesOf(variable)) {
        found = found.and(of(value, depth + 1));
      }
      for (MethodInvocationTree call : callsOn(variable)) {
        found = found.and(said(call));
      }
    } else if (tree instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      // What hands out a transaction says nothing of it, the session may.
      found = found.and(of(select.getExpression(), depth + 1));
    }
    return found;
  }

  private Settings ofCreation(NewClassTree made, int depth) {
    Settings found = Settings.NONE;
    for (ExpressionTree argument : made.getArguments()) {
      found = found.and(of(argument, depth + 1));
    }
    if (made.getClassBody() != null) {
      List<MethodInvocationTree> inside = new ArrayList<>();
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
          inside.add(tree);
          return super.visitMethodInvocation(tree, null);
        }
      }.scan(made.getClassBody(), null);
      for (MethodInvocationTree call : inside) {
        found = found.and(said(call));
      }
    }
    return found;
  }

  /** What a constant's name says: {@code PROPAGATION_REQUIRES_NEW}, {@code SERIALIZABLE}. */
  private static Settings named(Tree tree) {
    String name = nameOf(tree);
    return new Settings(
        DeclaredTransactions.propagation(name.replace("PROPAGATION_", "")),
        false,
        DeclaredTransactions.isolation(name));
  }

  private static String nameOf(Tree tree) {
    if (tree instanceof LiteralTree literal) {
      return String.valueOf(literal.getValue());
    }
    Symbol symbol = TreeInfo.symbol((JCTree) tree);
    return symbol instanceof VarSymbol ? symbol.name.toString() : "";
  }

  /** What a call says of its receiver. */
  private Settings said(MethodInvocationTree call) {
    if (call.getArguments().isEmpty()
        || !(TreeInfo.symbol((JCTree) call.getMethodSelect()) instanceof MethodSymbol method)) {
      return Settings.NONE;
    }
    ExpressionTree argument = call.getArguments().get(0);
    for (Fact fact : model.facts(method, FactKind.SETS)) {
      return fact.says("rule", "readonly")
          ? new Settings(Optional.empty(), nameOf(argument).equals("true"), Optional.empty())
          : named(argument);
    }
    return Settings.NONE;
  }

  private List<MethodInvocationTree> callsOn(VarSymbol variable) {
    ClassSymbol owner = variable.enclClass();
    return owner == null
        ? List.of()
        : calls.computeIfAbsent(owner, this::scan).getOrDefault(variable, List.of());
  }

  private Map<Symbol, List<MethodInvocationTree>> scan(ClassSymbol owner) {
    Map<Symbol, List<MethodInvocationTree>> found = new IdentityHashMap<>();
    sources
        .of(owner)
        .ifPresent(
            source ->
                new TreeScanner<Void, Void>() {
                  @Override
                  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
                    if (tree.getMethodSelect() instanceof MemberSelectTree select
                        && TreeInfo.symbol((JCTree) select.getExpression())
                            instanceof VarSymbol receiver) {
                      found.computeIfAbsent(receiver, r -> new ArrayList<>()).add(tree);
                    }
                    return super.visitMethodInvocation(tree, null);
                  }
                }.scan(source.tree(), null));
    return found;
  }
}
