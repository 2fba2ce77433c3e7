package io.github.sessionpertask.fix;

import com.google.errorprone.VisitorState;
import io.github.sessionpertask.model.Model;
import java.util.Optional;

/**
 * Lets tasks be done one after the other, on the thread and so in the transaction of their starter.
 * A door of the room.
 */
public final class Sequential {

  private final VisitorState state;
  private final Model model;

  /**
   * For one finding.
   *
   * @param state at the task where it is handed over
   * @param model what library calls mean
   */
  public Sequential(VisitorState state, Model model) {
    this.state = state;
    this.model = model;
  }

  /** The rewrite; empty where the code would have to change more than that. */
  public Optional<Outcome.Rewrite> propose() {
    return new SequentialStream(state, model)
        .propose()
        .or(() -> new OnCallersThread(state, model).propose());
  }
}
