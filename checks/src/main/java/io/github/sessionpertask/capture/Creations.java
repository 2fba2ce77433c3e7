package io.github.sessionpertask.capture;

import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.sessionpertask.heap.Key;
import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.heap.Store;
import io.github.sessionpertask.heap.Value;
import io.github.sessionpertask.model.Fact;
import java.util.List;
import java.util.Optional;

/** Makes objects: runs their constructors, fills records, remembers what they were given. */
final class Creations {

  private final BodyAnalysis here;
  private final Caller caller;
  private final LibraryCalls library;

  Creations(BodyAnalysis here, Caller caller, LibraryCalls library) {
    this.here = here;
    this.caller = caller;
    this.library = library;
  }

  private Store store() {
    return here.scene().store();
  }

  /** An object is made as written. */
  Value written(NewClassTree tree) {
    here.reach(tree);
    if (tree.getEnclosingExpression() != null) {
      here.evaluator.value(tree.getEnclosingExpression());
    }
    List<Value> arguments = caller.evaluate(tree.getArguments());
    if (!here.isReachable()) {
      return Value.NONE;
    }
    if (tree.getClassBody() != null) {
      here.declareLocalClass(tree.getClassBody());
    }
    return create(
        tree,
        Value.of(Obj.made(tree, Obj.Role.VALUE)),
        ((JCTree.JCNewClass) tree).constructor,
        classOf(tree),
        arguments,
        tree.getArguments());
  }

  /** The class of an object that a constructor has made; null where something else made it. */
  static Symbol classOf(Obj.Made made) {
    if (made.role() == Obj.Role.CREATED) {
      Symbol called = ((JCTree.JCMemberReference) made.site()).sym;
      return called.isConstructor() ? called.owner : null;
    }
    return made.site() instanceof NewClassTree tree && made.role() == Obj.Role.VALUE
        ? classOf(tree)
        : null;
  }

  static Symbol classOf(NewClassTree tree) {
    return tree.getClassBody() != null
        ? ((JCTree.JCClassDecl) tree.getClassBody()).sym
        : TreeInfo.symbol((JCTree) tree.getIdentifier());
  }

  /** An object is made; its constructor runs. */
  Value create(
      Tree tree,
      Value object,
      Symbol constructor,
      Symbol made,
      List<Value> arguments,
      List<? extends Tree> argumentTrees) {
    if (!(constructor instanceof MethodSymbol method) || !(made instanceof ClassSymbol type)) {
      return object;
    }
    Optional<Sources.Source> source = here.compilation.sources.of(type);
    boolean inner =
        (type.flags() & Flags.STATIC) == 0
            && type.owner.kind != com.sun.tools.javac.code.Kinds.Kind.PCK;
    if (inner) {
      if (type.owner instanceof ClassSymbol enclosing) {
        store().write(object, new Key.Outer(), here.evaluator.instance(enclosing));
      } else {
        source.ifPresent(s -> here.evaluator.captureLocalClass(object, s.tree()));
      }
    }
    CallSite call =
        new CallSite(tree, tree, method, type.type, object, arguments, argumentTrees, type.type);
    Optional<Body> body = here.compilation.sources.body(method);
    if (body.isPresent()) {
      caller.run(body.get(), call, object);
    }
    components(type, method, object, arguments);
    if (source.isEmpty()) {
      holder(type, object, call);
    }
    List<Fact> facts = here.compilation.model.facts(superConstructor(type, method));
    if (source.isEmpty() && facts.isEmpty()) {
      here.owner.given(call);
    }
    if (!facts.isEmpty()) {
      Value given = here.associations.copied(call, library.call(call, facts));
      if (!given.isNone()) {
        return given;
      }
    }
    return object;
  }

  /** A library's object that keeps a session works through the one that it is given. */
  private void holder(ClassSymbol type, Value object, CallSite call) {
    for (int i = 0; i < call.arguments().size() && i < call.argumentTrees().size(); i++) {
      Type given = ((JCTree) call.argumentTree(i)).type;
      if (!call.argument(i).isNone()
          && here.touches.isSession(given)
          && !here.touches.isSession(type.type)
          && here.compilation.relevance.isHolder(type.type)) {
        here.touches.derived(object, call.argument(i));
      }
    }
  }

  /** An anonymous class passes its arguments on to the constructor of its superclass. */
  private MethodSymbol superConstructor(ClassSymbol type, MethodSymbol constructor) {
    if (!type.isAnonymous()) {
      return constructor;
    }
    Symbol above = type.getSuperclass().tsym;
    for (Symbol member : above.getEnclosedElements()) {
      if (member instanceof MethodSymbol candidate
          && candidate.isConstructor()
          && candidate.params().size() == constructor.params().size()) {
        return candidate;
      }
    }
    return constructor;
  }

  /** The canonical constructor of a record fills its components, written or not. */
  private void components(
      ClassSymbol type, MethodSymbol constructor, Value object, List<Value> arguments) {
    if ((type.flags() & Flags.RECORD) == 0) {
      return;
    }
    List<VarSymbol> fields = Records.fields(type);
    if (fields.size() == constructor.params().size() && fields.size() == arguments.size()) {
      for (int i = 0; i < fields.size(); i++) {
        if (store().read(object, new Key.Var(fields.get(i))).isNone()) {
          store().write(object, new Key.Var(fields.get(i)), arguments.get(i));
        }
      }
    }
  }
}
