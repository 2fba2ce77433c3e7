package io.github.sessionpertask.proof;

import java.util.Arrays;
import java.util.List;

/** The databases that proofs run on. */
enum Engine {
  H2("H2"),
  POSTGRESQL("PostgreSQL");

  private final String title;

  Engine(String title) {
    this.title = title;
  }

  /** How the database names itself. */
  String title() {
    return title;
  }

  /** Those that this build is to use: {@code -Dproof.engines=H2} leaves the others out. */
  static List<Engine> here() {
    String named = System.getProperty("proof.engines", "H2,POSTGRESQL");
    return Arrays.stream(named.split(",")).map(Engine::valueOf).toList();
  }
}
