package io.github.sessionpertask.capture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a call reads or writes, by name: the entity types among the types of its arguments, its
 * receiver and its result, and the tables of statements that are literal. All in lower case; none
 * where nothing is known. An entity has the names that its table may have.
 */
final class StoreNames {

  private static final int DEEPEST = 5;

  private final Model model;
  private final Types types;
  private final FieldFacts fields;

  StoreNames(Model model, Types types, FieldFacts fields) {
    this.model = model;
    this.types = types;
    this.fields = fields;
  }

  /** What a call concerns. */
  Set<String> of(CallSite call) {
    Set<String> found = new LinkedHashSet<>();
    addRepository(call.receiverType(), found);
    addType(call.receiverType(), found, 0);
    addType(call.type(), found, 0);
    addType(((JCTree) call.shown()).type, found, 0);
    addAnnotations(call.method(), found);
    for (Tree argument : call.argumentTrees()) {
      addArgument(argument, found);
    }
    if (call.shown() instanceof MethodInvocationTree invocation) {
      addReceiver(invocation, found, 0);
    }
    for (Obj receiver : call.receiver().objects()) {
      if (receiver instanceof Obj.Made made && made.site() instanceof MethodInvocationTree site) {
        addCall(site, found, 0);
      }
    }
    return found;
  }

  /** What a call concerns that writes: whoever reads a superclass of its entities sees that. */
  Set<String> ofWrite(CallSite call) {
    Set<String> found = of(call);
    List<Type> written = new ArrayList<>(repositoryTypes(call.receiverType()));
    written.add(call.receiverType());
    call.argumentTrees().forEach(argument -> written.add(((JCTree) argument).type));
    written.forEach(type -> addParents(type, found, 0));
    return found;
  }

  /** What a class of entities is known by that is written. */
  Set<String> ofWritten(Type type) {
    Set<String> found = new LinkedHashSet<>();
    addType(type, found, 0);
    addParents(type, found, 0);
    return found;
  }

  /** The superclasses of an entity, or of those that a container holds, that are entities too. */
  private void addParents(Type type, Set<String> into, int depth) {
    if (type == null || depth > 2 || type.isPrimitiveOrVoid()) {
      return;
    }
    if (type instanceof Type.ArrayType array) {
      addParents(array.elemtype, into, depth + 1);
      return;
    }
    if (type.tsym instanceof ClassSymbol symbol && model.isAnnotated(FactKind.ENTITY, symbol)) {
      for (Type above = symbol.getSuperclass();
          above.tsym instanceof ClassSymbol parent;
          above = parent.getSuperclass()) {
        if (model.isAnnotated(FactKind.ENTITY, parent)) {
          addNames(parent, into);
        }
      }
    }
    type.getTypeArguments().forEach(argument -> addParents(argument, into, depth + 1));
  }

  private void addCall(MethodInvocationTree call, Set<String> into, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    addType(((JCTree) call).type, into, 0);
    call.getArguments().forEach(argument -> addArgument(argument, into));
    addReceiver(call, into, depth);
  }

  /** A query or statement was made from its text; so was a variable that holds one. */
  private void addReceiver(MethodInvocationTree call, Set<String> into, int depth) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return;
    }
    ExpressionTree receiver = select.getExpression();
    if (receiver instanceof MethodInvocationTree inner) {
      addCall(inner, into, depth + 1);
    } else if (receiver instanceof IdentifierTree
        && TreeInfo.symbol((JCTree) receiver) instanceof VarSymbol variable) {
      for (ExpressionTree value : fields.valuesOf(variable)) {
        if (value instanceof MethodInvocationTree inner) {
          addCall(inner, into, depth + 1);
        }
      }
    }
  }

  private void addArgument(Tree argument, Set<String> into) {
    addType(((JCTree) argument).type, into, 0);
    into.addAll(TablesOfSql.of(text(argument, 0)));
  }

  /** The text of an expression as far as it is literal. */
  private String text(Tree tree, int depth) {
    String constant = FieldFacts.constant(tree);
    if (!constant.isEmpty() || depth > DEEPEST) {
      return constant;
    }
    if (tree instanceof LiteralTree) {
      return "";
    }
    if (tree instanceof ParenthesizedTree parenthesized) {
      return text(parenthesized.getExpression(), depth);
    }
    if (tree instanceof BinaryTree binary) {
      return text(binary.getLeftOperand(), depth) + " " + text(binary.getRightOperand(), depth);
    }
    if (tree instanceof MethodInvocationTree call) {
      return ofCall(call, depth);
    }
    if (tree instanceof LambdaExpressionTree lambda) {
      return ofStatement(lambda.getBody(), depth);
    }
    if (TreeInfo.symbol((JCTree) tree) instanceof VarSymbol variable) {
      List<ExpressionTree> values = fields.valuesOf(variable);
      return values.size() == 1 ? text(values.get(0), depth + 1) : "";
    }
    return "";
  }

  /** What a function prepares: {@code connection -> connection.prepareStatement("insert ...")}. */
  private String ofStatement(Tree code, int depth) {
    StringBuilder all = new StringBuilder();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (all.isEmpty()) {
          call.getArguments().forEach(argument -> all.append(text(argument, depth + 1)));
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(code, null);
    return all.toString();
  }

  /** {@code String.format("select ...", x)}, {@code "select ...".formatted(x)} and the like. */
  private String ofCall(MethodInvocationTree call, int depth) {
    StringBuilder all = new StringBuilder();
    if (call.getMethodSelect() instanceof MemberSelectTree select) {
      all.append(text(select.getExpression(), depth + 1));
    }
    for (ExpressionTree argument : call.getArguments()) {
      all.append(' ').append(text(argument, depth + 1));
    }
    return all.toString().trim();
  }

  /** A repository is one of the first of its type arguments, whatever that is. */
  private void addRepository(Type receiver, Set<String> into) {
    repositoryTypes(receiver).forEach(stored -> addNames((ClassSymbol) stored.tsym, into));
  }

  private List<Type> repositoryTypes(Type receiver) {
    List<Type> found = new ArrayList<>();
    if (receiver != null && model.is(FactKind.REPOSITORY, receiver)) {
      for (Type above : types.closure(receiver)) {
        if (!above.getTypeArguments().isEmpty()
            && above.getTypeArguments().get(0).tsym instanceof ClassSymbol stored
            && !stored.getQualifiedName().toString().startsWith("java.")) {
          found.add(above.getTypeArguments().get(0));
        }
      }
    }
    return found;
  }

  private void addType(Type type, Set<String> into, int depth) {
    if (type == null || depth > 2 || type.isPrimitiveOrVoid()) {
      return;
    }
    if (type instanceof Type.ArrayType array) {
      addType(array.elemtype, into, depth + 1);
      return;
    }
    Type bound =
        type.hasTag(com.sun.tools.javac.code.TypeTag.WILDCARD) ? types.wildUpperBound(type) : type;
    if (bound.tsym instanceof ClassSymbol symbol && model.isAnnotated(FactKind.ENTITY, symbol)) {
      addNames(symbol, into);
    }
    for (Type argument : type.getTypeArguments()) {
      addType(argument, into, depth + 1);
    }
  }

  /** The names that a class, and the table of its objects, may have. */
  private static void addNames(ClassSymbol entity, Set<String> into) {
    String simple = entity.getSimpleName().toString();
    into.add(simple.toLowerCase(Locale.ROOT));
    into.add(simple.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT));
    for (Attribute.Compound mirror : entity.getAnnotationMirrors()) {
      for (var value : mirror.values) {
        if (value.fst.name.contentEquals("name") && value.snd.getValue() instanceof String name) {
          into.add(name.toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  /** A statement that a method stands for is in an annotation of it. */
  private void addAnnotations(MethodSymbol method, Set<String> into) {
    for (Attribute.Compound mirror : method.getAnnotationMirrors()) {
      mirror.values.forEach(value -> addValue(value.snd, into));
    }
  }

  private static void addValue(Attribute value, Set<String> into) {
    if (value instanceof Attribute.Array array) {
      StringBuilder lines = new StringBuilder();
      for (Attribute each : array.values) {
        lines.append(each.getValue()).append(' ');
      }
      into.addAll(TablesOfSql.of(lines.toString()));
    } else if (value.getValue() instanceof String text) {
      into.addAll(TablesOfSql.of(text));
    }
  }
}
