package io.github.sessionpertask.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * All facts, by the type that they speak of. A compilation asks for few of the types that the
 * plugin knows, so its own lines are understood when their type is first asked for, and its files
 * opened when a type of their packages is.
 */
final class FactIndex {

  private final List<FactFiles.Bundled> unopened = new ArrayList<>(FactFiles.BUNDLED);
  private final Map<String, List<FactLine>> unread = new HashMap<>();
  private final Map<String, List<Fact>> ofUsers = new HashMap<>();

  FactIndex(List<Fact> ofUsers) {
    for (Fact fact : ofUsers) {
      this.ofUsers.computeIfAbsent(fact.type(), type -> new ArrayList<>()).add(fact);
    }
  }

  /** The facts of a type; to be asked once for each. */
  TypeFacts take(String type) {
    open(type);
    List<FactLine> lines = unread.remove(type);
    List<Fact> own = ofUsers.get(type);
    if (lines == null && own == null) {
      return TypeFacts.NONE;
    }
    List<Fact> facts = new ArrayList<>();
    if (lines != null) {
      facts.addAll(FactReader.readChecked(lines));
      facts.removeIf(fact -> !fact.type().equals(type));
    }
    if (own != null) {
      facts.addAll(own);
    }
    return new TypeFacts(type, facts);
  }

  private void open(String type) {
    for (Iterator<FactFiles.Bundled> files = unopened.iterator(); files.hasNext(); ) {
      FactFiles.Bundled file = files.next();
      if (file.speaksOf(type)) {
        files.remove();
        for (FactLine line : file.lines()) {
          for (String subject : line.types()) {
            unread.computeIfAbsent(subject, name -> new ArrayList<>()).add(line);
          }
        }
      }
    }
  }
}
