package io.github.sessionpertask.capture;

import com.sun.source.tree.Tree;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One summary a body, computed when first asked for. A body that calls itself, directly or through
 * others, is summarised again with what is known of it so far, until nothing new is found.
 */
final class Summaries {

  /** Calls nested deeper than this are not followed: a stack has an end, and so has a story. */
  private static final int MAX_NESTING = 60;

  private static final int MAX_ROUNDS = 3;

  private final Compilation compilation;
  private final Map<Tree, Summary> done = new IdentityHashMap<>();
  private final Map<Tree, Summary> assumed = new IdentityHashMap<>();
  private final Map<Tree, Summary> provisional = new IdentityHashMap<>();
  private final Set<Tree> askedAgain = new HashSet<>();
  private int nesting;

  Summaries(Compilation compilation) {
    this.compilation = compilation;
  }

  /** The summary of a body. */
  Summary of(Body body) {
    Summary known = done.get(body.tree());
    if (known != null) {
      return known;
    }
    if (assumed.containsKey(body.tree())) {
      askedAgain.add(body.tree());
      return assumed.get(body.tree());
    }
    known = provisional.get(body.tree());
    if (known != null) {
      return known;
    }
    if (nesting >= MAX_NESTING) {
      return Summary.unknown(body);
    }
    return compute(body);
  }

  private Summary compute(Body body) {
    nesting++;
    Summary summary = Summary.unknown(body);
    int outside = askedAgain.size();
    try {
      for (int round = 0; round < MAX_ROUNDS; round++) {
        assumed.put(body.tree(), summary);
        Summary next = analyse(body);
        boolean recursive = askedAgain.remove(body.tree());
        boolean settled = next.sameAs(summary);
        summary = next;
        if (!recursive || settled) {
          break;
        }
        provisional.clear();
      }
    } finally {
      assumed.remove(body.tree());
      nesting--;
    }
    if (askedAgain.size() > outside || (nesting > 0 && !askedAgain.isEmpty())) {
      // It rests on the assumption about a body further out, which may still change.
      provisional.put(body.tree(), summary);
    } else {
      done.put(body.tree(), summary);
    }
    return summary;
  }

  private Summary analyse(Body body) {
    try {
      return new BodyAnalysis(compilation, body).summarise();
    } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError failure) {
      compilation.failures.accept(body, failure);
      return Summary.unknown(body);
    }
  }
}
