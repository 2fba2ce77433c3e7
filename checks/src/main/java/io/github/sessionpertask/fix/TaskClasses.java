package io.github.sessionpertask.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.fix.Opening.Factory;
import io.github.sessionpertask.model.Model;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/**
 * Classes of a file whose objects are tasks, and that are given a session when they are made. They
 * are given a factory instead, and open a session where they use one.
 */
final class TaskClasses {

  /**
   * A class that is given a session.
   *
   * @param type the class
   * @param field the field that keeps the session
   * @param parameter the parameter of its constructor that the field is set to
   * @param index which parameter that is
   * @param assignment what sets the field
   * @param method the one method that uses the session
   * @param makings all expressions that make an object of the class
   */
  record TaskClass(
      ClassTree type,
      VariableTree field,
      VariableTree parameter,
      int index,
      AssignmentTree assignment,
      MethodTree method,
      List<NewClassTree> makings) {

    VarSymbol session() {
      return ASTHelpers.getSymbol(field);
    }

    ExpressionTree given(NewClassTree making) {
      return making.getArguments().get(index);
    }

    /** Whether a task makes another one, and hands on what it was given itself. */
    boolean handsOn(NewClassTree making) {
      return ASTHelpers.getSymbol(given(making)) == session();
    }
  }

  /**
   * What a class is given instead.
   *
   * @param type the class
   * @param factory the name that the factory has in it, and its type
   * @param given what takes the place of the session where an object is made
   */
  record Handover(TaskClass type, Factory factory, Map<NewClassTree, String> given) {

    /** The variables that hold the sessions which it was given. */
    Set<VarSymbol> variables() {
      Set<VarSymbol> all = new LinkedHashSet<>();
      for (NewClassTree making : given.keySet()) {
        if (ASTHelpers.getSymbol(type.given(making)) instanceof VarSymbol variable) {
          all.add(variable);
        }
      }
      return all;
    }
  }

  private final SourceText source;
  private final Model model;
  private final Edits edits;
  private final TypeNames types;
  private final Supplier<? extends Collection<? extends Tree>> files;
  private final Map<Symbol, Optional<TaskClass>> known = new HashMap<>();
  private final Map<Tree, TaskClass> byCode = new HashMap<>();

  TaskClasses(
      SourceText source,
      Model model,
      Edits edits,
      TypeNames types,
      Supplier<? extends Collection<? extends Tree>> files) {
    this.files = files;
    this.source = source;
    this.model = model;
    this.edits = edits;
    this.types = types;
  }

  /** The class around code that uses a session which its object was given. */
  Optional<TaskClass> around(Tree code) {
    for (Tree each : source.path(code)) {
      if (each instanceof ClassTree type) {
        return known.computeIfAbsent(ASTHelpers.getSymbol(type), none -> find(type));
      }
    }
    return Optional.empty();
  }

  /** The class whose session a block uses, as {@link #block} has told it. */
  Optional<TaskClass> of(TaskCode code) {
    return Optional.ofNullable(byCode.get(code.tree()));
  }

  /** The narrowest block outside of loops that has all that a class does with its session. */
  BlockTree block(TaskClass type) {
    BlockTree block = type.method().getBody();
    List<Tree> uses = uses(type.session(), type.method());
    uses.removeIf(use -> type.makings().stream().anyMatch(each -> type.given(each) == use));
    for (Tree around : source.path(uses.get(0))) {
      if (around instanceof BlockTree each
          && uses.stream().allMatch(use -> source.isInside(use, each))) {
        block = each;
        break;
      }
    }
    BlockTree outermost = block;
    boolean repeated = false;
    for (Tree around : source.path(block)) {
      if (repeated && around instanceof BlockTree wider) {
        outermost = wider;
        repeated = false;
      }
      repeated |= isRepeated(around);
      if (around == type.method()) {
        break;
      }
    }
    byCode.put(outermost, type);
    return outermost;
  }

  private static boolean isRepeated(Tree tree) {
    return tree instanceof ForLoopTree
        || tree instanceof EnhancedForLoopTree
        || tree instanceof WhileLoopTree
        || tree instanceof DoWhileLoopTree
        || tree instanceof LambdaExpressionTree;
  }

  /** A name for the factory that nothing in the class has yet. */
  String name(TaskClass type, Factory factory) {
    Set<String> taken = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        taken.add(tree.getName().toString());
        return super.visitVariable(tree, null);
      }
    }.scan(type.type(), null);
    boolean simple = factory.text().matches("\\w+");
    String wanted =
        simple
            ? factory.text()
            : Names.decapitalized(factory.type().tsym.getSimpleName().toString());
    return Names.fresh(wanted, taken);
  }

  /** Gives a class its factory, and tells the plan which parts of the file change with that. */
  void write(Handover handover, Plan plan) {
    TaskClass type = handover.type();
    String name = handover.factory().text();
    String declaration = types.of(handover.factory().type(), plan.imports()) + " " + name;
    for (VariableTree each : List.of(type.field(), type.parameter())) {
      int end = ((JCTree.JCVariableDecl) each).pos + each.getName().length();
      replace(source.start(each.getType()), end, declaration, plan);
    }
    Tree set = type.assignment();
    replace(source.start(set), source.end(set), "this." + name + " = " + name, plan);
    for (NewClassTree making : type.makings()) {
      Tree given = type.given(making);
      String text = type.handsOn(making) ? name : handover.given().get(making);
      replace(source.start(given), source.end(given), text, plan);
    }
  }

  private void replace(int from, int to, String text, Plan plan) {
    edits.replace(from, to, text);
    plan.parts().add(new Leftovers.Part(from, to));
  }

  private Optional<TaskClass> find(ClassTree type) {
    Set<Modifier> flags = type.getModifiers().getFlags();
    List<VariableTree> fields = new ArrayList<>();
    List<MethodTree> constructors = new ArrayList<>();
    for (Tree member : type.getMembers()) {
      if (member instanceof VariableTree field && isSession(field)) {
        fields.add(field);
      }
      if (member instanceof MethodTree method && ASTHelpers.getSymbol(method).isConstructor()) {
        constructors.add(method);
      }
    }
    boolean closed =
        type.getKind() == Tree.Kind.CLASS
            && !flags.contains(Modifier.PUBLIC)
            && !flags.contains(Modifier.PROTECTED)
            && fields.size() == 1
            && fields.get(0).getInitializer() == null
            && fields.get(0).getModifiers().getFlags().contains(Modifier.PRIVATE)
            && constructors.size() == 1
            && (ASTHelpers.getSymbol(constructors.get(0)).flags() & Flags.GENERATEDCONSTR) == 0;
    return closed && !isNamedElsewhere(type)
        ? find(type, fields.get(0), constructors.get(0))
        : Optional.empty();
  }

  private boolean isSession(VariableTree variable) {
    return model.isSession(ASTHelpers.getType(variable));
  }

  private Optional<TaskClass> find(ClassTree type, VariableTree field, MethodTree constructor) {
    VarSymbol session = ASTHelpers.getSymbol(field);
    List<NewClassTree> makings = makings(ASTHelpers.getSymbol(type));
    List<? extends VariableTree> parameters = constructor.getParameters();
    Map<MethodTree, List<Tree>> users = new LinkedHashMap<>();
    AssignmentTree set = null;
    for (Tree use : uses(session, source.state().getPath().getCompilationUnit())) {
      if (source.parent(use) instanceof AssignmentTree assignment
          && assignment.getVariable() == use) {
        if (set != null || source.member(use) != constructor) {
          return Optional.empty();
        }
        set = assignment;
      } else if (!(source.member(use) instanceof MethodTree method)
          || ASTHelpers.getSymbol(method).owner != session.owner
          || method == constructor) {
        return Optional.empty();
      } else if (makings.stream().noneMatch(each -> each.getArguments().contains(use))) {
        users.computeIfAbsent(method, none -> new ArrayList<>()).add(use);
      }
    }
    if (set == null || users.size() != 1 || makings.isEmpty()) {
      return Optional.empty();
    }
    Symbol given = ASTHelpers.getSymbol(set.getExpression());
    for (int i = 0; i < parameters.size(); i++) {
      VarSymbol parameter = ASTHelpers.getSymbol(parameters.get(i));
      if (parameter == given && uses(parameter, constructor).size() == 1) {
        MethodTree method = users.keySet().iterator().next();
        return Optional.of(new TaskClass(type, field, parameters.get(i), i, set, method, makings));
      }
    }
    return Optional.empty();
  }

  private static List<Tree> uses(VarSymbol variable, Tree code) {
    List<Tree> uses = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree) == variable) {
          uses.add(tree);
        }
        return null;
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree) == variable) {
          uses.add(tree);
        }
        return super.visitMemberSelect(tree, null);
      }
    }.scan(code, null);
    return uses;
  }

  /** All expressions that make an object of a class; none where it is also made in other ways. */
  private List<NewClassTree> makings(ClassSymbol type) {
    List<NewClassTree> all = new ArrayList<>();
    boolean[] others = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitNewClass(NewClassTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree.getIdentifier()) == type) {
          all.add(tree);
          others[0] |= tree.getClassBody() != null;
        }
        return super.visitNewClass(tree, null);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        MethodSymbol method = ASTHelpers.getSymbol(tree);
        others[0] |= method.isConstructor() && method.owner == type;
        return super.visitMemberReference(tree, null);
      }

      @Override
      public Void visitClass(ClassTree tree, Void unused) {
        others[0] |=
            tree.getExtendsClause() != null
                && ASTHelpers.getSymbol(tree.getExtendsClause()) == type;
        return super.visitClass(tree, null);
      }
    }.scan(source.state().getPath().getCompilationUnit(), null);
    return others[0] ? List.of() : all;
  }

  /** Whether code in another file can name a class, and does. */
  private boolean isNamedElsewhere(ClassTree type) {
    if (type.getModifiers().getFlags().contains(Modifier.PRIVATE)
        || ASTHelpers.getSymbol(type).isDirectlyOrIndirectlyLocal()) {
      return false;
    }
    boolean[] found = {false};
    for (Tree file : files.get()) {
      if (file != source.state().getPath().getCompilationUnit()) {
        new TreeScanner<Void, Void>() {
          @Override
          public Void visitIdentifier(IdentifierTree tree, Void unused) {
            found[0] |= ASTHelpers.getSymbol(tree) == ASTHelpers.getSymbol(type);
            return null;
          }

          @Override
          public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
            found[0] |= ASTHelpers.getSymbol(tree) == ASTHelpers.getSymbol(type);
            return super.visitMemberSelect(tree, null);
          }
        }.scan(file, null);
      }
    }
    return found[0];
  }
}
