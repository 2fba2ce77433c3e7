package io.github.sessionpertask.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import io.github.sessionpertask.fix.Outcome.Declined;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.overlap.Conflict;
import java.util.List;
import java.util.Optional;

/**
 * Rewrites a task to open a session of its own from the factory: the door of the room. What it
 * cannot rewrite without changing more than the session it declines, and says why.
 */
public final class SessionPerTask {

  private static final String ENTITY = "persistence.Entity";

  private static final List<String> HANDLES =
      List.of(
          "java.sql.Statement",
          "java.sql.ResultSet",
          "jakarta.persistence.Query",
          "javax.persistence.Query",
          "jakarta.persistence.EntityTransaction",
          "javax.persistence.EntityTransaction");

  private final VisitorState state;

  /**
   * For one finding.
   *
   * @param state at the expression that hands the task over
   */
  public SessionPerTask(VisitorState state) {
    this.state = state;
  }

  /** The rewrite of the task that a conflict is reported on. */
  public Outcome propose(Conflict conflict) {
    Obj root = conflict.touch().root();
    Optional<VarSymbol> variable = variable(root);
    String name =
        variable
            .map(symbol -> symbol.type.tsym.getSimpleName().toString())
            .orElse(conflict.touch().type());
    if (conflict.isReactive()) {
      return new Declined(Reason.REACTIVE, name);
    }
    if (!(state.getPath().getLeaf() instanceof LambdaExpressionTree lambda)) {
      return new Declined(Reason.NOT_A_LAMBDA, name);
    }
    if (variable.isEmpty()) {
      return new Declined(Reason.CARRIED, name);
    }
    VarSymbol session = variable.get();
    Optional<Kind> kind = Kind.of(session.type.tsym.getQualifiedName().toString());
    if (kind.isEmpty()) {
      return new Declined(isHandle(session) ? Reason.HANDLE : Reason.OTHER_KIND, name);
    }
    Task task = Task.of(lambda, session);
    if (!task.namesEveryTouch(conflict)) {
      return new Declined(Reason.CARRIED, name);
    }
    Starter starter = new Starter(state, session);
    if (starter.hasTransaction()) {
      return new Declined(Reason.STARTER_TRANSACTION, name);
    }
    if (starter.writes(lambda)) {
      return new Declined(Reason.STARTER_WRITES, name);
    }
    if (task.captured().stream().anyMatch(SessionPerTask::isEntity)) {
      return new Declined(Reason.ENTITY_CROSSES, name);
    }
    return rewrite(conflict, task, kind.get(), starter);
  }

  private Outcome rewrite(Conflict conflict, Task task, Kind kind, Starter starter) {
    Type factory = state.getTypeFromString(kind.factory());
    Optional<String> opener = new Factories(state, factory).find(conflict.touch().root());
    if (opener.isEmpty()) {
      return new Declined(Reason.NO_FACTORY, kind.simpleFactory());
    }
    SuggestedFix.Builder edit = SuggestedFix.builder();
    String own = task.freshName(state.getPath());
    TaskText text = new TaskText(state, task, own);
    String shortForm = task.givesResult(state) ? kind.calling() : kind.running();
    String body;
    if (has(factory, shortForm) && !task.throwsChecked(state)) {
      body = text.lentBy(opener.get() + "." + shortForm);
    } else if (isAutoCloseable(task.session().type)) {
      if (kind.checked().isEmpty() && starter.isWrittenBy(task.lambda())) {
        return new Declined(Reason.TASK_WRITES, task.session().type.tsym.name.toString());
      }
      String type = SuggestedFixes.qualifyType(state, edit, kind.session());
      String resource = type + " " + own + " = " + opener.get() + "." + kind.opener() + "()";
      boolean allowed = kind.checked().isEmpty() || task.mayThrow(kind.checked(), state);
      String caught = allowed ? "" : SuggestedFixes.qualifyType(state, edit, kind.checked());
      body = text.inTry(resource, caught);
    } else {
      return new Declined(Reason.TASK_WRITES, task.session().type.tsym.name.toString());
    }
    edit.replace(task.lambda().getBody(), body);
    return text.changed(edit.build(), body);
  }

  private boolean has(Type factory, String method) {
    if (method.isEmpty() || factory == null) {
      return false;
    }
    return state.getTypes().closure(factory).stream()
        .anyMatch(type -> type.tsym.members().findFirst(state.getName(method)) != null);
  }

  private boolean isAutoCloseable(Type type) {
    return ASTHelpers.isSubtype(type, state.getTypeFromString("java.lang.AutoCloseable"), state);
  }

  /** Whether a type is one that sessions hand out: none of them opens by itself. */
  private boolean isHandle(VarSymbol session) {
    return HANDLES.stream()
        .map(state::getTypeFromString)
        .anyMatch(type -> type != null && ASTHelpers.isSubtype(session.type, type, state));
  }

  private static boolean isEntity(Symbol symbol) {
    return symbol.type.tsym != null
        && symbol.type.tsym.getAnnotationMirrors().stream()
            .anyMatch(mirror -> mirror.type.tsym.getQualifiedName().toString().endsWith(ENTITY));
  }

  /** The variable that holds the session where the task is written. */
  private Optional<VarSymbol> variable(Obj root) {
    if (root instanceof Obj.Param parameter) {
      return Optional.of(parameter.symbol());
    }
    if (root instanceof Obj.Static constant) {
      return Optional.of(constant.field());
    }
    if (root instanceof Obj.Member member && member.key() instanceof Key.Var variable) {
      return Optional.of(variable.symbol());
    }
    if (root instanceof Obj.Made made && made.role() == Obj.Role.VALUE && made.calls().isEmpty()) {
      return Starter.assigned(state, (Tree) made.site());
    }
    return Optional.empty();
  }
}
