package io.github.sessionpertask.effect;

import io.github.sessionpertask.heap.Spot;
import java.util.Optional;

/**
 * How a session came to be open, seen from the body that has to close it.
 *
 * @param spot the call that opens it
 * @param unless what throws, where it is still open only because of that
 */
public record Opening(Spot spot, Optional<Spot> unless) {

  /** Opened by a call. */
  public static Opening at(Spot call) {
    return new Opening(call, Optional.empty());
  }

  /** The same, on the way of an exception. */
  public Opening unless(Spot thrower) {
    return unless.isPresent() ? this : new Opening(spot, Optional.of(thrower));
  }

  /** The same, opened by a call of the body that opens it. */
  public Opening through(Spot call) {
    return new Opening(call, unless);
  }

  /** What holds on either way: an exception is told of only where it is needed. */
  Opening or(Opening other) {
    return unless.isPresent() ? other : this;
  }
}
