package io.github.sessionpertask.proof;

import static com.google.common.truth.Truth.assertWithMessage;

import io.github.sessionpertask.proof.Scenario.Rounds;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is claimed of an input: that it does harm before the rewrite, and none after it.
 *
 * @param check the check that reports it
 * @param input its name on the shelf
 * @param correct the name of the file that has it right
 * @param correction what makes it right, in words
 * @param library the library whose session it is, with its version
 * @param harm what goes wrong each time
 * @param before how it is played
 * @param after how that which has it right is played
 */
record Proof(
    String check,
    String input,
    String correct,
    String correction,
    Engine engine,
    String library,
    String harm,
    Scenario<?> before,
    Scenario<?> after) {
  static final int ROUNDS = 30;

  /** A proof on a database, of an input whose rewrite stands beside it. */
  static Proof of(
      String check,
      String input,
      Engine engine,
      String library,
      String harm,
      Scenario<Database> scenario) {
    return on(check, input, engine, library, harm, scenario);
  }

  /** A proof of an input whose rewrite stands beside it. */
  static Proof on(
      String check,
      String input,
      Engine engine,
      String library,
      String harm,
      Scenario<?> scenario) {
    return new Proof(
        check,
        input,
        input + ".fixed.java",
        "its rewrite",
        engine,
        library,
        harm,
        scenario,
        scenario);
  }

  /** Like it, where another input has it right. */
  Proof correctIn(String ok) {
    return new Proof(check, input, ok + ".java", ok, engine, library, harm, before, before);
  }

  /**
   * Like it, with another version of the library, for which the rewrite is another one.
   *
   * @param words how that version tells of the harm
   */
  Proof rewrittenFor(String version, String words) {
    return new Proof(
        check,
        input,
        input + ".java",
        "its rewrite with that version",
        engine,
        version,
        words,
        before,
        after);
  }

  /** Like it, where the same input is right under other circumstances. */
  Proof correctUnder(String circumstances, Scenario<?> scenario) {
    return new Proof(
        check, input, input + ".java", circumstances, engine, library, harm, before, scenario);
  }

  /** Plays a program again and again, and counts in how many rounds the harm was seen. */
  <S extends Store> int count(Scenario<S> scenario, Program program, Store store) throws Exception {
    Map<String, Integer> seen = new TreeMap<>();
    try (Rounds rounds = scenario.set(program, ofItsEngine(store))) {
      for (int round = 0; round < ROUNDS; round++) {
        Optional<String> harm = rounds.play();
        harm.ifPresent(each -> seen.merge(each, 1, Integer::sum));
      }
    }
    int times = seen.getOrDefault(harm, 0);
    seen.remove(harm);
    assertWithMessage("what else %s does", this).that(seen).isEmpty();
    return times;
  }

  /** What an engine makes is what the scenarios on it work on. */
  @SuppressWarnings("unchecked")
  private static <S extends Store> S ofItsEngine(Store store) {
    return (S) store;
  }

  @Override
  public String toString() {
    return check + "/" + input + " on " + engine;
  }
}
