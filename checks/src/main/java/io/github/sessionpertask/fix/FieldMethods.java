package io.github.sessionpertask.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.model.Model;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Lets methods that use the session in a field take one as a parameter, so that a task can call
 * them with its own. A method that nobody else calls just gets the parameter; beside another one
 * stands a method of the same name that does the work for both.
 */
final class FieldMethods {

  private final SourceText source;
  private final Model model;
  private final UseFinder finder;
  private final Endings endings;
  private final Edits edits;

  /** Methods that have got a parameter, which takes the place of the field in them. */
  private final Set<MethodTree> taking = new LinkedHashSet<>();

  FieldMethods(SourceText source, Model model, UseFinder finder, Endings endings, Edits edits) {
    this.source = source;
    this.model = model;
    this.finder = finder;
    this.endings = endings;
    this.edits = edits;
  }

  /** The field whose session all methods use that a task calls; empty where one cannot take it. */
  Optional<VarSymbol> fieldOf(Uses uses) {
    Set<VarSymbol> fields = new LinkedHashSet<>();
    for (MethodTree method : reached(uses.helpers().values())) {
      Set<VarSymbol> here = fieldsIn(method);
      boolean startsItself =
          uses.helpers().keySet().stream().anyMatch(call -> source.isInside(call, method));
      if (startsItself || here.stream().anyMatch(field -> !canTake(method, field))) {
        return Optional.empty();
      }
      fields.addAll(here);
    }
    return fields.size() == 1 ? Optional.of(fields.iterator().next()) : Optional.empty();
  }

  /** Gives the methods that rewritten tasks call their parameter. */
  void write(Collection<Plan> plans) {
    Map<MethodTree, Set<Plan>> callers = new LinkedHashMap<>();
    for (Plan plan : plans) {
      for (MethodTree method : reached(plan.uses().helpers().values())) {
        callers.computeIfAbsent(method, none -> new LinkedHashSet<>()).add(plan);
      }
    }
    callers.forEach(
        (method, needed) -> {
          write(method, callers);
          needed.forEach(
              plan -> {
                plan.parts().add(part(method));
                needed.forEach(other -> plan.parts().add(part(other.code().tree())));
              });
        });
  }

  private Leftovers.Part part(Tree tree) {
    return new Leftovers.Part(source.start(tree), source.end(tree));
  }

  /** Whether code stands in a method that uses its parameter now. */
  boolean isInTaking(Tree code) {
    return taking.stream().anyMatch(method -> source.isInside(code, method));
  }

  /** Gives a call one more argument, the first. */
  void addArgument(MethodInvocationTree call, String argument) {
    int at = source.all().indexOf('(', source.end(call.getMethodSelect())) + 1;
    edits.replace(at, at, argument + (call.getArguments().isEmpty() ? "" : ", "));
  }

  private void write(MethodTree method, Map<MethodTree, Set<Plan>> callers) {
    VarSymbol field = fieldsIn(method).stream().findFirst().orElseGet(() -> fieldOf(method));
    String name = field.name.toString();
    String type = source.of(source.declaration(field).orElseThrow().getType());
    String parameter = type + " " + name + (method.getParameters().isEmpty() ? "" : ", ");
    int at = source.all().indexOf('(', ((JCTree.JCMethodDecl) method).pos) + 1;
    if (isCalledByOthers(method, callers)) {
      addBeside(method, name, parameter, at);
    } else {
      edits.replace(at, at, parameter);
      taking.add(method);
    }
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree) == field) {
          edits.replace(source.start(tree), source.end(tree), name);
          return null;
        }
        return super.visitMemberSelect(tree, null);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        helper(tree).ifPresent(other -> addArgument(tree, name));
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(method.getBody(), null);
  }

  /** The method keeps its head, and calls another one that gets its body. */
  private void addBeside(MethodTree method, String field, String parameter, int at) {
    int body = source.start(method.getBody());
    String indent = source.indentation(source.start(method));
    MethodSymbol symbol = ASTHelpers.getSymbol(method);
    String arguments =
        method.getParameters().stream()
            .map(each -> ", " + each.getName())
            .collect(Collectors.joining());
    String word = symbol.getReturnType().hasTag(TypeTag.VOID) ? "" : "return ";
    String head = source.between(at, body);
    String own =
        (symbol.isStatic() ? "private static " : "private ")
            + source.between(headStart(method), at)
            + parameter
            + head;
    String call = word + method.getName() + "(" + field + arguments + ");";
    String text =
        "{\n" + indent + source.step() + call + "\n" + indent + "}\n\n" + indent + own + "{";
    edits.replace(body, body + 1, text);
  }

  /** Where the head of a method begins behind its modifiers. */
  private int headStart(MethodTree method) {
    ModifiersTree modifiers = method.getModifiers();
    int at = source.start(method);
    if (!modifiers.getFlags().isEmpty() || !modifiers.getAnnotations().isEmpty()) {
      at = source.end(modifiers);
    }
    while (Character.isWhitespace(source.all().charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether more than rewritten tasks, and such methods, name a method. */
  private boolean isCalledByOthers(MethodTree method, Map<MethodTree, Set<Plan>> callers) {
    MethodSymbol symbol = ASTHelpers.getSymbol(method);
    if (!method.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
      return true;
    }
    return usesOf(symbol).stream()
        .anyMatch(
            use ->
                callers.get(method).stream()
                        .noneMatch(plan -> plan.uses().helpers().containsKey(use))
                    && callers.keySet().stream()
                        .noneMatch(other -> source.isInside(use, other.getBody())));
  }

  private List<Tree> usesOf(MethodSymbol method) {
    List<Tree> all = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree) == method) {
          all.add(tree);
        }
        return super.visitMethodInvocation(tree, null);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree) == method) {
          all.add(tree);
        }
        return super.visitMemberReference(tree, null);
      }
    }.scan(source.state().getPath().getCompilationUnit(), null);
    return all;
  }

  /** Methods, and those that they call which use the session too. */
  private Set<MethodTree> reached(Collection<MethodSymbol> from) {
    Set<MethodTree> all = new LinkedHashSet<>();
    List<MethodSymbol> open = new ArrayList<>(from);
    while (!open.isEmpty()) {
      MethodTree method = source.declaration(open.remove(0)).orElseThrow();
      if (all.add(method)) {
        new TreeScanner<Void, Void>() {
          @Override
          public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
            helper(tree).ifPresent(open::add);
            return super.visitMethodInvocation(tree, null);
          }
        }.scan(method.getBody(), null);
      }
    }
    return all;
  }

  private Optional<MethodSymbol> helper(MethodInvocationTree call) {
    return finder.ownMethod(call).filter(finder::usesField);
  }

  /** The field that the methods use which a method calls. */
  private VarSymbol fieldOf(MethodTree method) {
    return reached(List.of(ASTHelpers.getSymbol(method))).stream()
        .flatMap(each -> fieldsIn(each).stream())
        .findFirst()
        .orElseThrow();
  }

  private Set<VarSymbol> fieldsIn(MethodTree method) {
    Set<VarSymbol> fields = new LinkedHashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if ((tree instanceof IdentifierTree || tree instanceof MemberSelectTree)
            && ASTHelpers.getSymbol(tree) instanceof VarSymbol variable
            && variable.owner == ASTHelpers.getSymbol(method).owner
            && model.isSession(variable.type)) {
          fields.add(variable);
        }
        return super.scan(tree, null);
      }
    }.scan(method.getBody(), null);
    return fields;
  }

  private boolean canTake(MethodTree method, VarSymbol field) {
    MethodSymbol symbol = ASTHelpers.getSymbol(method);
    boolean[] possible = {
      source.declaration(field).isPresent()
          && !model.isSession(symbol.getReturnType())
          && !model.isDerivedWhenObtained(symbol.getReturnType())
          && finder.in(method.getBody(), method).carried().isEmpty()
    };
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        possible[0] &= tree.getName() != field.name;
        return super.visitVariable(tree, null);
      }

      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        possible[0] &= ASTHelpers.getSymbol(tree.getVariable()) != field;
        return super.visitAssignment(tree, null);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        possible[0] &= ASTHelpers.getSymbol(tree) != field || endings.of(tree, field).isEmpty();
        return null;
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        possible[0] &= !finder.usesField(ASTHelpers.getSymbol(tree));
        return super.visitMemberReference(tree, null);
      }
    }.scan(method, null);
    return possible[0];
  }
}
