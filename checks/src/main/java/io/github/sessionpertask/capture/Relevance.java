package io.github.sessionpertask.capture;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Scope;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import io.github.sessionpertask.model.Model;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which types can lead to a session, a task, a handle or a lock. Values of all other types, which
 * are most, are not followed.
 */
final class Relevance {

  private static final Set<String> CONTAINERS =
      Set.of(
          "java.lang.Iterable",
          "java.util.Iterator",
          "java.util.Map",
          "java.util.Map.Entry",
          "java.util.Optional",
          "java.util.concurrent.atomic.AtomicReference");

  /** What closes a session, say, need not know more of it than this. */
  private static final Set<String> ANYTHING =
      Set.of("java.lang.Object", "java.lang.AutoCloseable", "java.io.Closeable");

  /** Type variables may be bounded by types of themselves, without end. */
  private static final int DEEPEST = 30;

  private final Model model;
  private final Types types;
  private final Sources sources;
  private final Mappings mappings;
  private final Map<Symbol, Boolean> known = new IdentityHashMap<>();
  private final Map<Symbol, Boolean> holders = new IdentityHashMap<>();
  private int nesting;

  Relevance(Model model, Types types, Sources sources, Mappings mappings) {
    this.mappings = mappings;
    this.model = model;
    this.types = types;
    this.sources = sources;
  }

  /** Whether values of the type are worth following. */
  boolean of(Type type) {
    if (nesting >= DEEPEST) {
      return false;
    }
    nesting++;
    try {
      return ofType(type);
    } finally {
      nesting--;
    }
  }

  private boolean ofType(Type type) {
    if (type == null || type.isPrimitiveOrVoid() || type.hasTag(TypeTag.BOT)) {
      return false;
    }
    if (type instanceof Type.ArrayType array) {
      return of(array.elemtype);
    }
    if (type.hasTag(TypeTag.TYPEVAR) || type.hasTag(TypeTag.WILDCARD)) {
      Type bound = types.wildUpperBound(types.skipTypeVars(type, false));
      return bound.hasTag(TypeTag.TYPEVAR) || of(bound);
    }
    if (!(type.tsym instanceof ClassSymbol)) {
      return true;
    }
    if (!type.getTypeArguments().isEmpty() && isContainer(type)) {
      return type.getTypeArguments().stream().anyMatch(this::of);
    }
    Boolean answer = known.get(type.tsym);
    if (answer == null) {
      known.put(type.tsym, false);
      answer = ofClass((ClassSymbol) type.tsym);
      known.put(type.tsym, answer);
    }
    return answer || (!type.getTypeArguments().isEmpty() && ofArguments(type));
  }

  private boolean ofArguments(Type type) {
    return sources.of((ClassSymbol) type.tsym).isPresent()
        && type.getTypeArguments().stream().anyMatch(this::of);
  }

  private boolean isContainer(Type type) {
    return model.supertypes(type).stream().anyMatch(CONTAINERS::contains)
        && !model.isDerivedWhenObtained(type)
        && sources.of((ClassSymbol) type.tsym).isEmpty();
  }

  private boolean ofClass(ClassSymbol type) {
    String name = type.getQualifiedName().toString();
    if (ANYTHING.contains(name)) {
      return true;
    }
    if (model.isFunction(type.type) && name.startsWith("java.util.function.")) {
      return true;
    }
    if (model.isSession(type.type) || model.isDerivedWhenObtained(type.type)) {
      return true;
    }
    if (mappings.isEntity(type)) {
      return true;
    }
    if (sources.of(type).isPresent()) {
      return ofSource(type);
    }
    if (model.isMentioned(type.type)) {
      return true;
    }
    return isHolder(type.type);
  }

  /** A class of this compilation: by what it holds; an interface may stand for anything. */
  private boolean ofSource(ClassSymbol type) {
    boolean constants = (type.flags() & Flags.ENUM) != 0;
    boolean open = !constants && (type.flags() & (Flags.INTERFACE | Flags.ABSTRACT)) != 0;
    // An enum is final unless a constant of it has a body, which may do anything.
    boolean hasBodies = constants && (type.flags() & Flags.FINAL) == 0;
    if (open || hasBodies || type.isAnonymous() || isLocal(type)) {
      return true;
    }
    for (Symbol member : type.members().getSymbols()) {
      if (member instanceof VarSymbol field && !field.isStatic() && of(field.type)) {
        return true;
      }
    }
    return model.isMentioned(type.type) || of(types.supertype(type.type).tsym);
  }

  private static boolean isLocal(ClassSymbol type) {
    return type.owner instanceof MethodSymbol || type.owner instanceof VarSymbol;
  }

  private boolean of(Symbol superclass) {
    return superclass instanceof ClassSymbol above
        && !above.getQualifiedName().contentEquals("java.lang.Object")
        && of(above.type);
  }

  /** Whether the type is a library's class that keeps a session. */
  boolean isHolder(Type type) {
    if (type == null || !(type.tsym instanceof ClassSymbol symbol)) {
      return false;
    }
    return holders.computeIfAbsent(
        symbol,
        t ->
            !symbol.getQualifiedName().toString().startsWith("java.")
                && !symbol.isInterface()
                && sources.of(symbol).isEmpty()
                && !model.isThreadSafe(type)
                && holdsSession(symbol));
  }

  /** A class file: whether a field of it is a session. */
  private boolean holdsSession(ClassSymbol type) {
    try {
      Scope members = type.members();
      if (members == null) {
        return false;
      }
      for (Symbol member : members.getSymbols()) {
        if (member instanceof VarSymbol field && !field.isStatic() && model.isSession(field.type)) {
          return true;
        }
      }
    } catch (CompletionFailure missing) {
      // A class that cannot be loaded holds nothing that we could see.
    }
    return false;
  }
}
