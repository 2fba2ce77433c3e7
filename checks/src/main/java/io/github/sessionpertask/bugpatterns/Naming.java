package io.github.sessionpertask.bugpatterns;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.overlap.Touch;
import java.util.Optional;

/** What a reader calls a session, and where it comes from. */
final class Naming {

  /**
   * A session as it is told of.
   *
   * @param name the variable that holds it, else the expression that gives it
   * @param type simple name of its type
   * @param origin where it comes from
   * @param says what happens there
   */
  record Session(String name, String type, Optional<Tree> origin, String says) {}

  private static final int LONGEST = 40;

  private final VisitorState state;

  Naming(VisitorState state) {
    this.state = state;
  }

  Session of(Touch touch) {
    return of(touch.root(), touch.type());
  }

  /**
   * A session, or what finds one.
   *
   * @param type what its type is called, where the object does not tell
   */
  Session of(Obj root, String type) {
    if (root instanceof Obj.Param parameter) {
      return variable(parameter.symbol(), "given to this method");
    }
    if (root instanceof Obj.Static constant) {
      return variable(constant.field(), "one for all");
    }
    if (root instanceof Obj.Member member) {
      return member(member, type);
    }
    if (root instanceof Obj.Made made) {
      return made(made, type);
    }
    if (root instanceof Obj.Implicit implicit) {
      return ofScope(implicit.scope(), type);
    }
    return new Session("this", type, Optional.empty(), "");
  }

  /** The session that a call opens. */
  Session opened(Tree call) {
    Optional<Tree> holder = assignedTo(call);
    String type = typeOf(call);
    if (holder.isPresent() && holder.get() instanceof VariableTree variable) {
      return new Session(variable.getName().toString(), type, holder, "opened here");
    }
    return new Session(shortened(holder.orElse(call)), type, Optional.of(call), "opened here");
  }

  private static String typeOf(Tree call) {
    Type type =
        call instanceof JCTree.JCMemberReference reference
            ? reference.sym.isConstructor()
                ? reference.sym.owner.type
                : reference.sym.type.getReturnType()
            : ((JCTree) call).type;
    return type.tsym.getSimpleName().toString();
  }

  /** Nobody holds it: its type is that of what works through it. */
  private static Session ofScope(String scope, String type) {
    return new Session("session of the " + scope, type, Optional.empty(), "");
  }

  private Session variable(VarSymbol symbol, String says) {
    // Only where the declaration is in the same file is there a tree to point at.
    JCTree unit = (JCTree) state.getPath().getCompilationUnit();
    return new Session(
        symbol.name.toString(),
        state.getTypes().erasure(symbol.type).tsym.getSimpleName().toString(),
        Optional.ofNullable(TreeInfo.declarationFor(symbol, unit)),
        says);
  }

  private Session member(Obj.Member member, String type) {
    if (member.key() instanceof Key.Var variable) {
      boolean field = variable.symbol().owner instanceof ClassSymbol;
      return variable(variable.symbol(), field ? "held by this field" : "declared here");
    }
    if (member.key() instanceof Key.Current) {
      return ofScope("context", type);
    }
    if (member.key() instanceof Key.Bean bean) {
      String name = bean.type().getSimpleName().toString();
      return new Session(name, name, Optional.empty(), "");
    }
    Session owner = of(member.owner(), type);
    String name = Key.isPlace(member.key()) ? owner.name() + "[...]" : owner.name();
    return new Session(name, type, owner.origin(), "held here");
  }

  private Session made(Obj.Made made, String otherwise) {
    Tree site = made.calls().isEmpty() ? made.site() : made.outermost();
    if (made.role() == Obj.Role.LENT) {
      return lent(made, otherwise);
    }
    String type = typeOf(made).orElse(otherwise);
    // A session that a called body opens is known by the caller's variable, else by its own.
    Optional<Tree> holder = assignedTo(site).or(() -> assignedTo(made.site()));
    if (holder.isPresent() && holder.get() instanceof VariableTree variable) {
      return new Session(variable.getName().toString(), type, holder, "opened here");
    }
    Optional<VariableTree> given =
        holder.isPresent() ? Optional.empty() : lambdaParameter(site, type);
    return given
        .map(parameter -> lent(parameter))
        .orElseGet(
            () ->
                new Session(
                    shortened(holder.orElse(site)), type, Optional.of(site), "opened here"));
  }

  static Optional<String> typeOf(Obj.Made made) {
    return made.site() instanceof JCTree tree && tree.type != null && !tree.type.isPrimitive()
        ? Optional.of(tree.type.tsym.getSimpleName().toString())
        : Optional.empty();
  }

  private static Session lent(Obj.Made made, String type) {
    return lambdaParameter(made.site(), "")
        .map(Naming::lent)
        .orElseGet(
            () -> new Session(shortened(made.site()), type, Optional.of(made.site()), "lent here"));
  }

  private static Session lent(VariableTree parameter) {
    VarSymbol symbol = ((JCTree.JCVariableDecl) parameter).sym;
    return new Session(
        parameter.getName().toString(),
        symbol.type.tsym.getSimpleName().toString(),
        Optional.of(parameter),
        "lent for this call");
  }

  /** The first parameter of a lambda that is given to a call; of a type, unless that is empty. */
  private static Optional<VariableTree> lambdaParameter(Tree site, String type) {
    if (site instanceof MethodInvocationTree call) {
      for (ExpressionTree argument : call.getArguments()) {
        if (argument instanceof LambdaExpressionTree lambda && !lambda.getParameters().isEmpty()) {
          VariableTree parameter = lambda.getParameters().get(0);
          VarSymbol symbol = ((JCTree.JCVariableDecl) parameter).sym;
          if (type.isEmpty() || symbol.type.tsym.getSimpleName().contentEquals(type)) {
            return Optional.of(parameter);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The variable that is declared with, or assigned, the value of an expression. */
  private Optional<Tree> assignedTo(Tree site) {
    TreePath path = TreePath.getPath(state.getPath().getCompilationUnit(), site);
    if (path == null) {
      return Optional.empty();
    }
    Tree parent = path.getParentPath().getLeaf();
    if (parent instanceof VariableTree) {
      return Optional.of(parent);
    }
    return parent instanceof AssignmentTree assignment
        ? Optional.of(assignment.getVariable())
        : Optional.empty();
  }

  private static String shortened(Tree tree) {
    String text = tree.toString().replaceAll("\\s+", " ");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
  }
}
