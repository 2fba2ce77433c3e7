package io.github.sessionpertask.model;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;

/** Tells the session that a container injects, a proxy, from a session of one's own. */
final class ContainerProxies {

  /**
   * Only these have a proxy: Jakarta Persistence 3.2, 7.6.1; Spring's SharedEntityManagerCreator.
   */
  private static final Set<String> PROXIED =
      Set.of(
          "jakarta.persistence.EntityManager",
          "javax.persistence.EntityManager",
          "org.hibernate.Session",
          "org.hibernate.StatelessSession");

  private ContainerProxies() {}

  static boolean isProxy(Model model, VarSymbol field) {
    if (model.supertypes(field.type).stream().noneMatch(PROXIED::contains)) {
      return false;
    }
    if (isExtended(field)) {
      return false;
    }
    if (model.isAnnotated(FactKind.INJECT, field)) {
      return true;
    }
    // A bean gets its final field through its constructor; one that opens its own says so there.
    return field.owner instanceof ClassSymbol owner
        && model.isAnnotated(FactKind.BEAN, owner)
        && isConstructorParameter(owner, field);
  }

  private static boolean isConstructorParameter(ClassSymbol owner, VarSymbol field) {
    for (var member : owner.members().getSymbols(s -> s.isConstructor())) {
      for (VarSymbol parameter : ((com.sun.tools.javac.code.Symbol.MethodSymbol) member).params()) {
        if (parameter.type.tsym == field.type.tsym) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isExtended(VarSymbol field) {
    for (AnnotationMirror mirror : field.getAnnotationMirrors()) {
      if (mirror.getElementValues().values().stream()
          .anyMatch(value -> value.toString().endsWith("EXTENDED"))) {
        return true;
      }
    }
    return false;
  }
}
