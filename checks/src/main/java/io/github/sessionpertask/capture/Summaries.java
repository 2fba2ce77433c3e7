package io.github.sessionpertask.capture;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * One summary a body, computed when first asked for.
 *
 * <p>A body that calls itself is summarised again with what is known of it so far, until nothing
 * new is found. In a longer cycle the body that was entered first is complete; the others, which
 * rest on an assumption about it, are summarised once more when somebody asks for them again. So no
 * body is walked more often than a small constant, however the calls are tangled.
 */
final class Summaries {

  /** Calls nested deeper than this are not followed: a stack has an end, and so has a story. */
  private static final int MAX_NESTING = 40;

  private static final int MAX_ROUNDS = 3;
  private static final int MAX_ATTEMPTS = 2;
  private static final int COMPLETE = Integer.MAX_VALUE;

  private final Compilation compilation;
  private final Map<Tree, Summary> done = new IdentityHashMap<>();
  private final Map<Tree, Summary> provisional = new IdentityHashMap<>();
  private final List<Tree> guesses = new ArrayList<>();
  private final Map<Tree, Integer> attempts = new IdentityHashMap<>();
  private final List<Entry> stack = new ArrayList<>();

  /** A body that is being summarised. */
  private static final class Entry {
    final Tree tree;
    Summary assumed;
    boolean callsItself;

    /** The lowest place on the stack that its summary rests on. */
    int restsOn = COMPLETE;

    Entry(Tree tree, Summary assumed) {
      this.tree = tree;
      this.assumed = assumed;
    }
  }

  Summaries(Compilation compilation) {
    this.compilation = compilation;
  }

  /** The summary of a body. */
  Summary of(Body body) {
    Summary known = done.get(body.tree());
    if (known != null) {
      return known;
    }
    known = provisional.get(body.tree());
    if (known != null) {
      restOn(0);
      return known;
    }
    for (int i = stack.size() - 1; i >= 0; i--) {
      if (stack.get(i).tree == body.tree()) {
        return assumed(i);
      }
    }
    return stack.size() >= MAX_NESTING ? Summary.unknown(body) : compute(body);
  }

  /** Whether somebody has asked for the summary of a body. */
  boolean isKnown(Body body) {
    return done.containsKey(body.tree()) || provisional.containsKey(body.tree());
  }

  /** A body further out is asked for again: what is known of it so far must do. */
  private Summary assumed(int index) {
    Entry entry = stack.get(index);
    entry.callsItself |= isWithin(index);
    if (index < stack.size() - 1) {
      restOn(index);
    }
    return entry.assumed;
  }

  /** Whether a body asks for itself, or a lambda of it does. */
  private boolean isWithin(int index) {
    return stack.subList(index + 1, stack.size()).stream()
        .allMatch(entry -> entry.tree instanceof LambdaExpressionTree);
  }

  private void restOn(int index) {
    if (!stack.isEmpty()) {
      Entry top = stack.get(stack.size() - 1);
      top.restsOn = Math.min(top.restsOn, index);
    }
  }

  private Summary compute(Body body) {
    Entry entry = new Entry(body.tree(), Summary.unknown(body));
    stack.add(entry);
    int place = stack.size() - 1;
    Summary summary = entry.assumed;
    int mark = guesses.size();
    try {
      for (int round = 0; round < MAX_ROUNDS; round++) {
        entry.callsItself = false;
        summary = analyse(body);
        if (!entry.callsItself || summary.sameAs(entry.assumed)) {
          break;
        }
        entry.assumed = summary;
        forgetSince(mark);
      }
    } finally {
      stack.remove(place);
    }
    keep(body, summary, entry.restsOn, place);
    return summary;
  }

  private void keep(Body body, Summary summary, int restsOn, int place) {
    boolean complete = restsOn >= place;
    int attempt = attempts.merge(body.tree(), 1, Integer::sum);
    if (complete || attempt >= MAX_ATTEMPTS) {
      done.put(body.tree(), summary);
    } else {
      provisional.put(body.tree(), summary);
      guesses.add(body.tree());
    }
    if (!complete) {
      restOn(restsOn);
    } else if (stack.isEmpty()) {
      provisional.clear();
      guesses.clear();
    }
  }

  /** What has been summarised on the way may rest on what was assumed of this body before. */
  private void forgetSince(int mark) {
    List<Tree> since = guesses.subList(mark, guesses.size());
    since.forEach(provisional::remove);
    since.clear();
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
