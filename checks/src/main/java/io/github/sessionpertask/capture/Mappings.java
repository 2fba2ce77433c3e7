package io.github.sessionpertask.capture;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import io.github.sessionpertask.model.Fact;
import io.github.sessionpertask.model.FactKind;
import io.github.sessionpertask.model.Model;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How classes are mapped to tables, as far as their annotations tell: on fields or on getters,
 * here, in class files and in superclasses.
 */
final class Mappings {

  /**
   * A lazy association.
   *
   * @param name the name of the property
   * @param toOne whether it leads to one entity, whose identifier is known without loading it
   */
  record Association(String name, boolean toOne) {}

  /** What is mapped in one class and its superclasses, by the names of properties. */
  private record Mapping(Map<String, Association> lazy, Set<String> identifiers) {}

  private static final Mapping NOTHING = new Mapping(Map.of(), Set.of());

  private final Model model;
  private final Types types;
  private final Map<Symbol, Mapping> known = new IdentityHashMap<>();

  Mappings(Model model, Types types) {
    this.model = model;
    this.types = types;
  }

  /** Whether objects of a class are kept in tables. */
  boolean isEntity(Symbol type) {
    return of(type) != NOTHING;
  }

  /** The lazy associations of a class. */
  List<Association> lazyOf(Symbol type) {
    return List.copyOf(of(type).lazy().values());
  }

  /** The lazy association that a field holds. */
  Optional<Association> of(VarSymbol field) {
    return field.owner instanceof ClassSymbol && !field.isStatic()
        ? Optional.ofNullable(of(field.owner).lazy().get(field.name.toString()))
        : Optional.empty();
  }

  /** The lazy association that a getter gives. */
  Optional<Association> of(MethodSymbol method) {
    return isGetter(method)
        ? Optional.ofNullable(of(method.owner).lazy().get(property(method)))
        : Optional.empty();
  }

  /** Whether a getter gives the identifier, which even a reference knows that is not loaded. */
  boolean isIdentifier(MethodSymbol method) {
    return isGetter(method) && of(method.owner).identifiers().contains(property(method));
  }

  /** Whether a field holds the identifier. */
  boolean isIdentifier(VarSymbol field) {
    return of(field.owner).identifiers().contains(field.name.toString());
  }

  private static boolean isGetter(MethodSymbol method) {
    return !method.isStatic() && !method.isConstructor() && method.params().isEmpty();
  }

  /** The property that a getter, or what is named like a property, gives. */
  private static String property(Symbol getter) {
    String name = getter.name.toString();
    int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
    return prefix == 0 || name.length() == prefix || !Character.isUpperCase(name.charAt(prefix))
        ? name
        : Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1);
  }

  private Mapping of(Symbol type) {
    if (!(type instanceof ClassSymbol) || type.type.isPrimitiveOrVoid() || isOfJava(type)) {
      return NOTHING;
    }
    Mapping mapping = known.get(type);
    if (mapping == null) {
      mapping = read(type);
      known.put(type, mapping);
    }
    return mapping;
  }

  private static boolean isOfJava(Symbol type) {
    return type.getQualifiedName().toString().startsWith("java.");
  }

  private Mapping read(Symbol type) {
    Mapping mapping = new Mapping(new HashMap<>(), new HashSet<>());
    try {
      for (Type each : types.closure(type.type)) {
        if (!each.isInterface() && !isOfJava(each.tsym)) {
          each.tsym.members().getSymbols().forEach(member -> read(member, mapping));
        }
      }
    } catch (CompletionFailure missing) {
      // A class that cannot be loaded maps nothing that we could see.
    }
    boolean none = mapping.lazy().isEmpty() && mapping.identifiers().isEmpty();
    return none ? NOTHING : mapping;
  }

  private void read(Symbol member, Mapping into) {
    for (Attribute.Compound mirror : member.getAnnotationMirrors()) {
      String name =
          member instanceof MethodSymbol getter ? property(getter) : member.name.toString();
      if (model.is(FactKind.IDENTIFIER, mirror.type)) {
        into.identifiers().add(name);
      }
      model
          .fact(FactKind.ASSOCIATION, mirror.type)
          .filter(fact -> isLazy(fact, mirror))
          .ifPresent(fact -> into.lazy().put(name, new Association(name, fact.says("to", "one"))));
    }
  }

  private static boolean isLazy(Fact association, Attribute.Compound mirror) {
    for (var value : mirror.values) {
      String said = value.snd.getValue().toString();
      if (said.endsWith("LAZY") || said.endsWith("EAGER")) {
        return said.endsWith("LAZY");
      }
    }
    return association.says("fetch", "lazy");
  }
}
