package io.github.sessionpertask.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import io.github.sessionpertask.fix.TaskCode.Form;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds where the code of a task is written, seen from the expression that hands it over. */
final class TaskCodes {

  private final SourceText source;
  private final Model model;
  private final UseFinder finder;
  private final TaskClasses classes;
  private final Types types;

  TaskCodes(SourceText source, Model model, UseFinder finder, TaskClasses classes) {
    this.source = source;
    this.model = model;
    this.finder = finder;
    this.classes = classes;
    this.types = source.state().getTypes();
  }

  /**
   * The code of a task; none where it is not in this file or cannot be told.
   *
   * @param site the expression that hands the task over
   * @param spots where the task touches the session
   */
  List<TaskCode> of(Tree site, List<Tree> spots) {
    Map<Tree, TaskCode> found = new LinkedHashMap<>();
    Tree written = written(site);
    Optional<TaskCode> inClass = inClass(written);
    if (inClass.isPresent()) {
      return List.of(inClass.get());
    }
    for (Tree spot : spots) {
      Optional<TaskCode> code =
          source.has(spot)
              ? around(spot, site, written).map(each -> handedOn(written, each))
              : Optional.empty();
      boolean elsewhere =
          code.isPresent() && source.member(code.get().tree()) != source.member(site);
      if (code.isEmpty() || elsewhere && isMadeWithSession(site)) {
        if (written instanceof LambdaExpressionTree task) {
          // It hands the session on to code that stands elsewhere.
          return List.of(lambda(task));
        }
        return object(site).or(() -> inClassOf(written, spots)).map(List::of).orElse(List.of());
      }
      found.put(code.get().tree(), code.get());
      if (!source.isInside(code.get().tree(), site) || choice(code.get().function()).isPresent()) {
        siblings(code.get()).forEach(each -> found.putIfAbsent(each.tree(), each));
      }
    }
    return new ArrayList<>(found.values());
  }

  /** The tasks that stand beside one in an array or collection, and come along the same way. */
  private List<TaskCode> siblings(TaskCode code) {
    if (!(source.parent(code.tree()) instanceof LambdaExpressionTree lambda)) {
      return List.of();
    }
    List<Tree> elements = new ArrayList<>();
    Tree parent = source.parent(lambda);
    Optional<Tree> choice = choice(lambda);
    if (choice.isPresent()) {
      elements.addAll(alternatives(choice.get()));
    } else if (parent instanceof NewArrayTree array && array.getInitializers() != null) {
      elements.addAll(array.getInitializers());
    } else if (parent instanceof MethodInvocationTree call) {
      elements.addAll(call.getArguments());
      if (ASTHelpers.getReceiver(call) instanceof IdentifierTree receiver) {
        elements.addAll(puts(ASTHelpers.getSymbol(receiver), lambda));
      }
    }
    return elements.stream()
        .filter(LambdaExpressionTree.class::isInstance)
        .map(each -> lambda((LambdaExpressionTree) each))
        .filter(each -> finder.in(each).keys().equals(finder.in(code).keys()))
        .toList();
  }

  /** The conditional or switch expression that may give a task. */
  private Optional<Tree> choice(Tree task) {
    Optional<Tree> choice = Optional.empty();
    for (Tree around : source.path(task).getParentPath()) {
      if (around instanceof ConditionalExpressionTree || around instanceof SwitchExpressionTree) {
        choice = Optional.of(around);
      } else if (!(around instanceof CaseTree
          || around instanceof YieldTree
          || around instanceof ParenthesizedTree
          || around instanceof ExpressionStatementTree
          || around instanceof BlockTree)) {
        break;
      }
    }
    return choice;
  }

  /** The lambdas that a conditional or switch expression may give. */
  private static List<Tree> alternatives(Tree choice) {
    List<Tree> all = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        all.add(tree);
        return null;
      }
    }.scan(choice, null);
    return all;
  }

  /** What is put into a container, in the method of a task that is. */
  private List<Tree> puts(Symbol container, Tree task) {
    List<Tree> all = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        if (ASTHelpers.getReceiver(tree) instanceof IdentifierTree receiver
            && ASTHelpers.getSymbol(receiver) == container
            && !model.facts(ASTHelpers.getSymbol(tree), FactKind.PUTS).isEmpty()) {
          all.addAll(tree.getArguments());
        }
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(source.member(task), null);
    return all;
  }

  private boolean isMadeWithSession(Tree site) {
    return object(site).filter(code -> !finder.in(code).isEmpty()).isPresent();
  }

  /** What a variable was declared with, where the task goes through one. */
  private Tree written(Tree site) {
    Tree stripped = ASTHelpers.stripParentheses(site);
    if (stripped instanceof IdentifierTree
        && ASTHelpers.getSymbol(stripped) instanceof VarSymbol variable) {
      Optional<VariableTree> declared = source.declaration(variable);
      if (declared.isPresent() && declared.get().getInitializer() != null) {
        return ASTHelpers.stripParentheses(declared.get().getInitializer());
      }
    }
    return stripped;
  }

  private Optional<TaskCode> around(Tree spot, Tree site, Tree written) {
    if (written instanceof MemberReferenceTree reference) {
      return Optional.of(reference(reference));
    }
    boolean isFunction = written instanceof LambdaExpressionTree && source.isInside(spot, written);
    for (TreePath at = source.path(spot); at != null; at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      if (tree != written && source.isInside(site, tree)) {
        break;
      }
      Optional<TaskCode> code = function(at);
      if (code.isPresent() && (tree == written || !isFunction && !runsHere(tree))) {
        return code;
      }
    }
    return Optional.empty();
  }

  /** The lambda that hands its session to a function, where it is only used in that. */
  private TaskCode handedOn(Tree written, TaskCode code) {
    return written instanceof LambdaExpressionTree lambda
            && !source.isInside(code.tree(), lambda)
            && finder.in(code).isEmpty()
            && !finder.in(lambda(lambda)).sessions().isEmpty()
        ? lambda(lambda)
        : code;
  }

  /** Whether a lambda runs as part of the code around it. */
  private boolean runsHere(Tree function) {
    return source.parent(function) instanceof MethodInvocationTree call
        && !model.facts(ASTHelpers.getSymbol(call), FactKind.RUNS).isEmpty();
  }

  /**
   * The method of a class that is the task, where the session comes from around the class. Only one
   * method is to use it: others would need sessions of their own.
   */
  private Optional<TaskCode> inClass(Tree written) {
    Optional<NewClassTree> made = made(written);
    if (made.isEmpty()) {
      return Optional.empty();
    }
    Optional<ClassTree> type =
        made.get().getClassBody() != null
            ? Optional.of(made.get().getClassBody())
            : source.declaration(((JCTree) made.get()).type.tsym);
    List<TaskCode> using = new ArrayList<>();
    for (Tree member : type.map(ClassTree::getMembers).orElse(List.of())) {
      if (member instanceof MethodTree method
          && method.getBody() != null
          && !finder.in(method.getBody(), type.get()).sessions().isEmpty()) {
        using.add(method(method, type.get()));
      }
    }
    return using.size() == 1 ? Optional.of(using.get(0)) : Optional.empty();
  }

  /** The creation of an object that is the task, looked for behind threads around it. */
  private Optional<NewClassTree> made(Tree written) {
    if (!(written instanceof NewClassTree made)) {
      return Optional.empty();
    }
    for (ExpressionTree argument : made.getArguments()) {
      if (made.getClassBody() == null && wanted(argument).isPresent()) {
        return made(written(argument));
      }
    }
    return Optional.of(made);
  }

  /** The code of a class that was given the session, and can be given a factory instead. */
  private Optional<TaskCode> inClassOf(Tree written, List<Tree> spots) {
    Optional<ClassTree> ofObject =
        made(written).flatMap(made -> source.declaration(((JCTree) made).type.tsym));
    return Stream.concat(ofObject.stream(), spots.stream().filter(source::has))
        .flatMap(code -> classes.around(code).stream())
        .findFirst()
        .map(type -> method(type.method(), classes.block(type), type.method()));
  }

  private TaskCode method(MethodTree method, ClassTree type) {
    return method(method, method.getBody(), type);
  }

  private TaskCode method(MethodTree method, BlockTree code, Tree function) {
    MethodSymbol symbol = ASTHelpers.getSymbol(method);
    return new TaskCode(
        Form.METHOD,
        code,
        function,
        symbol.getReturnType(),
        symbol.getThrownTypes(),
        thrownBy(code),
        List.of(),
        "");
  }

  /** The code of a lambda, reference or method of an anonymous class. */
  private Optional<TaskCode> function(TreePath at) {
    Tree tree = at.getLeaf();
    if (tree instanceof LambdaExpressionTree lambda) {
      return Optional.of(lambda(lambda));
    }
    if (tree instanceof MemberReferenceTree reference) {
      return Optional.of(reference(reference));
    }
    if (tree instanceof MethodTree method
        && method.getBody() != null
        && at.getParentPath().getLeaf() instanceof ClassTree type
        && at.getParentPath().getParentPath().getLeaf() instanceof NewClassTree made
        && made.getClassBody() == type) {
      return Optional.of(method(method, type));
    }
    return Optional.empty();
  }

  private TaskCode lambda(LambdaExpressionTree lambda) {
    Type descriptor = types.findDescriptorType(((JCTree) lambda).type);
    Form form = lambda.getBody() instanceof BlockTree ? Form.BLOCK : Form.EXPRESSION;
    return new TaskCode(
        form,
        lambda.getBody(),
        lambda,
        descriptor.getReturnType(),
        descriptor.getThrownTypes(),
        thrownBy(lambda.getBody()),
        List.of(),
        "");
  }

  private TaskCode reference(MemberReferenceTree reference) {
    Type type = ((JCTree) reference).type;
    Type descriptor = types.findDescriptorType(type);
    List<String> names = new ArrayList<>();
    Symbol target = ASTHelpers.getSymbol(reference);
    List<VarSymbol> declared =
        target instanceof MethodSymbol method ? method.params() : List.<VarSymbol>of();
    for (int i = 0; i < descriptor.getParameterTypes().size(); i++) {
      String name = i < declared.size() ? declared.get(i).name.toString() : "";
      names.add(name.isEmpty() || name.matches("(arg|p)\\d*") ? plainName(i) : name);
    }
    return new TaskCode(
        Form.REFERENCE,
        reference,
        reference,
        descriptor.getReturnType(),
        descriptor.getThrownTypes(),
        checked(target.type.getThrownTypes()),
        names,
        "");
  }

  private List<Type> thrownBy(Tree code) {
    return checked(ASTHelpers.getThrownExceptions(code, source.state()));
  }

  private List<Type> checked(Collection<Type> thrown) {
    return thrown.stream()
        .filter(
            type ->
                source.state().getTypes().isSubtype(type, source.state().getSymtab().throwableType))
        .filter(type -> !isUnchecked(type))
        .toList();
  }

  private boolean isUnchecked(Type type) {
    return types.isSubtype(type, source.state().getSymtab().runtimeExceptionType)
        || types.isSubtype(type, source.state().getSymtab().errorType);
  }

  private static String plainName(int index) {
    return index == 0 ? "item" : "item" + (index + 1);
  }

  /** An expression that makes the task, in a place that takes a lambda as well. */
  private Optional<TaskCode> object(Tree site) {
    Tree at = site;
    Optional<Type> wanted = wanted(at);
    if (wanted.isEmpty() && site instanceof NewClassTree made && made.getClassBody() == null) {
      for (ExpressionTree argument : made.getArguments()) {
        Optional<Type> inner = wanted(argument);
        if (inner.isPresent() && !(argument instanceof LambdaExpressionTree)) {
          at = argument;
          wanted = inner;
        }
      }
    }
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    Symbol descriptor = types.findDescriptorSymbol(wanted.get().tsym);
    Type called = types.memberType(wanted.get(), descriptor);
    if (!called.getParameterTypes().isEmpty()) {
      return Optional.empty();
    }
    Symbol implemented =
        ((MethodSymbol) descriptor)
            .implementation(((JCTree) at).type.tsym, types, /* checkResult= */ true);
    List<Type> thrown =
        implemented == null ? called.getThrownTypes() : implemented.type.getThrownTypes();
    return Optional.of(
        new TaskCode(
            Form.OBJECT,
            at,
            at,
            called.getReturnType(),
            called.getThrownTypes(),
            checked(thrown),
            List.of(),
            descriptor.name.toString()));
  }

  /** The functional interface that the parameter is of to which an expression is handed. */
  private Optional<Type> wanted(Tree argument) {
    if (!source.has(argument)) {
      return Optional.empty();
    }
    Tree parent = source.parent(argument);
    List<? extends ExpressionTree> arguments = List.of();
    if (parent instanceof MethodInvocationTree call) {
      arguments = call.getArguments();
    } else if (parent instanceof NewClassTree made) {
      arguments = made.getArguments();
    }
    int index = arguments.indexOf(argument);
    if (index < 0 || !(ASTHelpers.getSymbol(parent) instanceof MethodSymbol method)) {
      return Optional.empty();
    }
    List<VarSymbol> parameters = method.params();
    if (index >= parameters.size()) {
      return Optional.empty();
    }
    Type type = parameters.get(index).type;
    return type.tsym != null && type.isInterface() && types.isFunctionalInterface(type.tsym)
        ? Optional.of(type)
        : Optional.empty();
  }
}
