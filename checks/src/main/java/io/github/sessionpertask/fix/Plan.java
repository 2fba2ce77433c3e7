package io.github.sessionpertask.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is to become of the code of one task.
 *
 * @param code the code
 * @param uses what it takes from outside
 * @param openings how it opens the sessions that it used to share
 * @param names what its own sessions are called
 * @param remade what is made again on them, in the order in which it has to be
 * @param handovers which classes are given a factory for that
 * @param declarations where the starter gets a statement that the task needs
 * @param parts what changes elsewhere because the starter's session goes
 * @param imports what the new code needs
 */
record Plan(
    TaskCode code,
    Uses uses,
    Map<SessionKey, Opening> openings,
    Map<SessionKey, String> names,
    Map<VarSymbol, Remade> remade,
    List<TaskClasses.Handover> handovers,
    Set<Integer> declarations,
    Set<Leftovers.Part> parts,
    SuggestedFix.Builder imports) {

  Plan(TaskCode code, Uses uses) {
    this(
        code,
        uses,
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new ArrayList<>(),
        new LinkedHashSet<>(),
        new LinkedHashSet<>(),
        SuggestedFix.builder());
  }

  /** Where a class was given what a variable holds, and is given a factory now. */
  Set<Tree> given(VarSymbol variable) {
    Set<Tree> all = new LinkedHashSet<>();
    for (TaskClasses.Handover each : handovers) {
      each.given().keySet().stream()
          .map(making -> each.type().given(making))
          .filter(argument -> ASTHelpers.getSymbol(argument) == variable)
          .forEach(all::add);
    }
    return all;
  }

  /** The names that the task declares. */
  Set<String> ownNames() {
    Set<String> all = new LinkedHashSet<>(names.values());
    remade.values().forEach(each -> all.add(each.name()));
    return all;
  }

  /** Takes away what a task inside this one does for itself. */
  void leaveTo(Plan inner, Predicate<Tree> isInside) {
    uses.sessions()
        .entrySet()
        .removeIf(use -> inner.openings.containsKey(use.getValue()) && isInside.test(use.getKey()));
    inner
        .remade
        .keySet()
        .forEach(
            variable ->
                uses.carried().getOrDefault(variable, new ArrayList<>()).removeIf(isInside));
    uses.carried().values().removeIf(List::isEmpty);
    uses.helpers().keySet().removeIf(isInside);
    if (uses.carried().isEmpty()) {
      remade.clear();
      openings.keySet().retainAll(uses.keys());
    }
  }
}
