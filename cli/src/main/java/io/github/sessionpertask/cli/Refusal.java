package io.github.sessionpertask.cli;

/** Something that cannot be answered: said in a sentence, and the exit code is 2. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refusal(String sentence) {
    super(sentence);
  }
}
