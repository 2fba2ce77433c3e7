package io.github.sessionpertask.fix;

import java.util.Set;

/** Names for new variables. */
final class Names {

  private Names() {}

  /** The name, or one like it that is not taken yet; it is taken from then on. */
  static String fresh(String name, Set<String> taken) {
    String candidate = name;
    for (int i = 2; !taken.add(candidate); i++) {
      candidate = name + i;
    }
    return candidate;
  }

  /** The task's own of something: {@code em} becomes {@code taskEm}. */
  static String own(String name) {
    return "task" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  static String decapitalized(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
