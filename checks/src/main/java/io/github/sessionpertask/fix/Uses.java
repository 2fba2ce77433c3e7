package io.github.sessionpertask.fix;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a piece of code takes from outside that is a session or works through one.
 *
 * @param sessions expressions that are the session
 * @param carried variables that hold something made with the session, and where they are named
 * @param helpers calls of methods of the same class that use a session in a field
 */
record Uses(
    Map<Tree, SessionKey> sessions,
    Map<VarSymbol, List<Tree>> carried,
    Map<Tree, MethodSymbol> helpers) {

  Uses() {
    this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  boolean isEmpty() {
    return sessions.isEmpty() && carried.isEmpty() && helpers.isEmpty();
  }

  Set<SessionKey> keys() {
    return new LinkedHashSet<>(sessions.values());
  }

  /** Where anything is named. */
  List<Tree> places() {
    List<Tree> all = new ArrayList<>(sessions.keySet());
    carried.values().forEach(all::addAll);
    all.addAll(helpers.keySet());
    return all;
  }
}
