package io.github.sessionpertask.capture;

import io.github.sessionpertask.heap.Obj;
import io.github.sessionpertask.overlap.Touch;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a reactive session is asked for in a subscription.
 *
 * @param touch the operation
 * @param shared the pipelines through which it is asked, and that ask once for all subscribers
 */
record Asked(Touch touch, Set<Obj> shared) {

  /** The same, through a pipeline that asks once for all its subscribers. */
  Asked through(Obj pipeline) {
    Set<Obj> more = new LinkedHashSet<>(shared);
    more.add(pipeline);
    return new Asked(touch, more);
  }

  /** The operations of one subscription that another does not wait for. */
  static List<Touch> beside(List<Asked> some, List<Asked> others) {
    Set<Obj> awaited = new LinkedHashSet<>();
    others.forEach(other -> awaited.addAll(other.shared));
    return some.stream()
        .filter(asked -> asked.shared.stream().noneMatch(awaited::contains))
        .map(Asked::touch)
        .toList();
  }

  /** The operations. */
  static List<Touch> touches(List<Asked> some) {
    return some.stream().map(Asked::touch).toList();
  }
}
