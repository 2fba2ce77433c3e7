package io.github.sessionpertask.capture;

import io.github.sessionpertask.effect.Effect;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Which bodies are worth walking by themselves: those that hand over tasks, and those that call
 * them where it then matters what the task does. A task of which the walk of its starter has shown
 * that it touches nothing, and calls nothing that only a caller knows, matters to nobody.
 */
final class Sieve {

  private final CallGraph calls;
  private final Summaries summaries;
  private final Set<CallGraph.Node> judged = newSet();
  private final Set<CallGraph.Node> worth = newSet();
  private final Set<CallGraph.Node> leaving = newSet();

  Sieve(CallGraph calls, Summaries summaries) {
    this.calls = calls;
    this.summaries = summaries;
  }

  private static Set<CallGraph.Node> newSet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** Whether a walk of the body may show something. */
  boolean isWorthWalking(CallGraph.Node node) {
    judgeBelow(node);
    return worth.contains(node);
  }

  /** Judges a body after those that it calls, each once: from those that fork up to it. */
  private void judgeBelow(CallGraph.Node start) {
    Deque<CallGraph.Node> open = new ArrayDeque<>();
    Deque<CallGraph.Node> candidates = new ArrayDeque<>();
    if (start.reachesFork && judged.add(start)) {
      open.add(start);
    }
    while (!open.isEmpty()) {
      CallGraph.Node node = open.poll();
      if (node.forks || node.callees.stream().anyMatch(leaving::contains)) {
        candidates.add(node);
      }
      for (CallGraph.Node callee : node.callees) {
        if (callee.reachesFork && judged.add(callee)) {
          open.add(callee);
        }
      }
    }
    while (!candidates.isEmpty()) {
      CallGraph.Node node = candidates.poll();
      if (worth.add(node) && leavesTasks(summaries.of(node.body))) {
        leaving.add(node);
        candidates.addAll(node.callers);
      }
    }
  }

  /** Whether callers may see a task of the body, or get something that will start one. */
  private boolean leavesTasks(Summary summary) {
    return !summary.result().isNone() || summary.events().stream().anyMatch(this::matters);
  }

  private boolean matters(Event event) {
    return event instanceof Event.Suspected
        || (event instanceof Event.Done done && done.effect().kind() == Effect.Kind.PAUSE)
        || (event instanceof Event.Forked forked && matters(forked));
  }

  private boolean matters(Event.Forked forked) {
    return !forked.flight().touches().isEmpty()
        || !forked.flight().effects().isEmpty()
        || forked.open().stream().anyMatch(open -> calls.mayReachSession(open.call().method()));
  }
}
