package io.github.sessionpertask.sarif;

import java.util.List;

/**
 * What one computation does, in the order in which it does it.
 *
 * @param name which computation
 * @param events what it does
 */
public record Strand(String name, List<Event> events) {

  /**
   * One thing that a computation does.
   *
   * @param place where, and what
   * @param order its turn among the events of all strands
   */
  public record Event(Place place, int order) {}
}
