package io.github.sessionpertask.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.sessionpertask.fix.Opening.Declaration;
import io.github.sessionpertask.fix.Opening.Factory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Puts the factory that a session tells into a variable, before any task is started. */
final class Declarations {

  private final SourceText source;
  private final Edits edits;
  private final TypeNames types;
  private final Map<Integer, String> names = new HashMap<>();

  Declarations(SourceText source, Edits edits, TypeNames types) {
    this.source = source;
    this.edits = edits;
    this.types = types;
  }

  /** How a task opens its session, once what it needs of its starter is declared there. */
  Opening place(Opening opening, Plan plan) {
    if (opening.before().isEmpty()) {
      return opening;
    }
    Declaration declaration = opening.before().get();
    Tree code = plan.code().tree();
    Optional<Integer> place =
        place(declaration.session().variable().orElseThrow(), plan)
            .filter(at -> at < source.start(code) || source.end(code) <= at);
    if (place.isEmpty()) {
      return through(opening, declaration.name(), declaration.value());
    }
    int at = place.get();
    String known = names.get(at);
    if (known == null) {
      names.put(at, declaration.name());
      String indent = source.indentation(at);
      boolean opens = source.all().charAt(at) == '{';
      String type = types.of(declaration.type(), plan.imports());
      String statement = type + " " + declaration.name() + " = " + declaration.value() + ";";
      String line = "\n" + indent + (opens ? source.step() : "") + statement;
      edits.replace(at, at + 1, (opens ? "{" : ";") + line);
    } else {
      types.of(declaration.type(), plan.imports());
    }
    plan.declarations().add(at);
    return known == null ? opening : through(opening, declaration.name(), known);
  }

  private static Opening through(Opening opening, String name, String other) {
    return new Opening(
        other + opening.expression().substring(name.length()),
        opening.factory().map(factory -> new Factory(other, factory.type())),
        opening.thrown(),
        Optional.empty());
  }

  /** The brace or semicolon after which the variable can be asked; empty where there is none. */
  private Optional<Integer> place(VarSymbol session, Plan plan) {
    if (session.owner instanceof ClassSymbol) {
      return source.member(plan.code().tree()) instanceof MethodTree method
              && !ASTHelpers.getSymbol(method).isConstructor()
          ? Optional.of(source.start(method.getBody()))
          : Optional.empty();
    }
    Optional<VariableTree> declared = source.declaration(session);
    if (declared.isEmpty()) {
      return Optional.empty();
    }
    Tree parent = source.parent(declared.get());
    if (parent instanceof BlockTree) {
      return Optional.of(source.end(declared.get()) - 1);
    }
    if (parent instanceof TryTree attempt) {
      return Optional.of(source.start(attempt.getBlock()));
    }
    if (parent instanceof MethodTree method) {
      return Optional.of(source.start(method.getBody()));
    }
    return parent instanceof LambdaExpressionTree lambda && lambda.getBody() instanceof BlockTree
        ? Optional.of(source.start(lambda.getBody()))
        : Optional.empty();
  }
}
