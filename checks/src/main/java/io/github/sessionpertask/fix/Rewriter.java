package io.github.sessionpertask.fix;

import com.google.errorprone.util.ASTHelpers;
import com.google.errorprone.util.Reachability;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import io.github.sessionpertask.fix.Openers.Lender;
import io.github.sessionpertask.fix.Opening.Factory;
import io.github.sessionpertask.fix.TaskCode.Form;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the code of tasks anew, each in the shortest form that fits. */
final class Rewriter {

  private final SourceText source;
  private final Regions regions;
  private final UseFinder finder;
  private final Scope scope;
  private final Openers openers;
  private final Effects effects;
  private final FieldMethods helpers;
  private final Edits edits;
  private final TypeNames types;

  Rewriter(
      SourceText source,
      Regions regions,
      UseFinder finder,
      Scope scope,
      Openers openers,
      Effects effects,
      FieldMethods helpers,
      Edits edits,
      TypeNames types) {
    this.source = source;
    this.regions = regions;
    this.finder = finder;
    this.scope = scope;
    this.openers = openers;
    this.effects = effects;
    this.helpers = helpers;
    this.edits = edits;
    this.types = types;
  }

  /** Writes all tasks of a file. */
  void write(Collection<Plan> plans) {
    plans.forEach(this::write);
    helpers.write(plans);
  }

  private void write(Plan plan) {
    Replacing replacing = new Replacing(source, finder, plan);
    TaskCode code = plan.code();
    if (code.form() == Form.REFERENCE) {
      writeCall(plan, replacing);
    } else {
      replacing
          .inTask()
          .forEach((tree, text) -> edits.replace(source.start(tree), source.end(tree), text));
      plan.uses().helpers().forEach((tree, method) -> giveSession(tree, method, plan));
    }
    // A transaction around the task's own would fail, or commit what that one rolls back.
    boolean transacts = effects.transacts(code.tree());
    boolean writes = effects.writes(code.tree()) && !transacts;
    Region region = regions.of(plan);
    Optional<String> lent = lent(plan, region, writes, transacts);
    if (lent.isPresent()) {
      writeLent(plan, region, lent.get());
    } else {
      new BlockForm(source, scope, openers, edits, types, plan, region, replacing, writes).write();
    }
  }

  /** The call that a method reference stands for. */
  private void writeCall(Plan plan, Replacing replacing) {
    MemberReferenceTree reference = (MemberReferenceTree) plan.code().tree();
    ExpressionTree qualifier = reference.getQualifierExpression();
    List<String> arguments = new ArrayList<>(plan.code().parameters());
    if (plan.uses().helpers().containsKey(reference)) {
      arguments.add(0, sessionOf(plan));
    }
    String receiver = replacing.of(qualifier) + ".";
    boolean own = qualifier instanceof IdentifierTree name && name.getName().contentEquals("this");
    String call =
        (own ? "" : receiver) + reference.getName() + "(" + String.join(", ", arguments) + ")";
    edits.replace(source.start(reference), source.end(reference), call);
  }

  /** A method that has used the session in a field gets the task's own. */
  private void giveSession(Tree tree, MethodSymbol method, Plan plan) {
    if (tree instanceof MethodInvocationTree call) {
      helpers.addArgument(call, sessionOf(plan));
      return;
    }
    Set<String> taken = scope.taken(tree);
    taken.addAll(plan.ownNames());
    List<String> names = new ArrayList<>();
    method.params().forEach(each -> names.add(Names.fresh(each.name.toString(), taken)));
    String head = names.size() == 1 ? names.get(0) : "(" + String.join(", ", names) + ")";
    names.add(0, sessionOf(plan));
    String call = method.name + "(" + String.join(", ", names) + ")";
    edits.replace(source.start(tree), source.end(tree), head + " -> " + call);
  }

  /** The task's own of the session that the methods it calls have used. */
  private String sessionOf(Plan plan) {
    return plan.names().get(SessionKey.of(helpers.fieldOf(plan.uses()).orElseThrow()));
  }

  /** The beginning of a call that lends a session, where that is possible. */
  private Optional<String> lent(Plan plan, Region region, boolean writes, boolean transacts) {
    if (plan.openings().size() != 1 || !canBeLambda(plan, region)) {
      return Optional.empty();
    }
    SessionKey session = plan.openings().keySet().iterator().next();
    Optional<Factory> factory = plan.openings().get(session).factory();
    boolean inline =
        plan.remade().values().stream().allMatch(each -> each.form() == Remade.Form.INLINE);
    if (factory.isEmpty() || !inline || isPart(plan.code()) || assignsParameters(plan.code())) {
      return Optional.empty();
    }
    List<Type> thrown = new ArrayList<>(thrownBy(plan, region));
    plan.remade().values().forEach(each -> thrown.addAll(each.thrown()));
    boolean throwsChecked = thrown.stream().anyMatch(this::isChecked);
    Optional<Lender> lender =
        openers.lender(factory.get().type(), session, gives(plan, region), writes);
    return lender
        .filter(each -> !throwsChecked)
        .filter(each -> !transacts || !each.inTransaction())
        .map(
            each ->
                factory.get().text()
                    + "."
                    + each.method()
                    + "("
                    + plan.names().get(session)
                    + " -> ");
  }

  private void writeLent(Plan plan, Region region, String call) {
    TaskCode code = plan.code();
    Tree lone = region.tree() == code.tree() ? region.tree() : loneExpression(region.block());
    int from = source.start(lone);
    int to = source.end(lone);
    if (lone != region.tree()) {
      edits.surround(from, to, call, ")");
    } else if (code.form() == Form.METHOD || region.tree() != code.tree()) {
      String indent = source.indentation(from) + source.step();
      String word = gives(plan, region) ? "return " : "";
      edits.surround(
          from, to, "{\n" + indent + word + call, ");\n" + source.indentation(from) + "}");
      edits.shift(from, to, 1);
    } else {
      edits.surround(from, to, code.lead() + call, code.call() + ")");
    }
  }

  /** The expression that is all that a block does; the block where it does more. */
  private Tree loneExpression(BlockTree block) {
    StatementTree first = block.getStatements().get(0);
    Tree expression =
        first instanceof ReturnTree back
            ? back.getExpression()
            : first instanceof ExpressionStatementTree single ? single.getExpression() : block;
    return block.getStatements().size() == 1 && expression != null ? expression : block;
  }

  /** Whether what needs the session can be a lambda of its own. */
  private boolean canBeLambda(Plan plan, Region region) {
    if (region.tree() == plan.code().tree()) {
      return region.isWholeBlock();
    }
    boolean leaves = Regions.returns(region);
    return region.isWholeBlock()
        && regions.canBeLambda(region.block())
        && (!leaves
            || plan.code().givesResult() && !Reachability.canCompleteNormally(region.block()));
  }

  private boolean gives(Plan plan, Region region) {
    return plan.code().givesResult()
        && (region.tree() == plan.code().tree() || Regions.returns(region));
  }

  private List<Type> thrownBy(Plan plan, Region region) {
    return region.tree() == plan.code().tree()
        ? plan.code().thrown()
        : List.copyOf(ASTHelpers.getThrownExceptions(region.tree(), source.state()));
  }

  /** Whether code is less than all of a method, which can be left from within it. */
  private boolean isPart(TaskCode code) {
    return code.form() == Form.METHOD && !(source.parent(code.tree()) instanceof MethodTree);
  }

  private boolean assignsParameters(TaskCode code) {
    boolean[] found = {false};
    if (code.isBlock() || code.form() == Form.EXPRESSION) {
      List<? extends com.sun.source.tree.VariableTree> parameters =
          source.parent(code.tree()) instanceof LambdaExpressionTree lambda
              ? lambda.getParameters()
              : ((MethodTree) source.parent(code.tree())).getParameters();
      parameters.forEach(
          each ->
              found[0] |=
                  (ASTHelpers.getSymbol(each).flags() & (Flags.FINAL | Flags.EFFECTIVELY_FINAL))
                      == 0);
    }
    return found[0];
  }

  private boolean isChecked(Type type) {
    return Closing.isChecked(type, source.state());
  }
}
