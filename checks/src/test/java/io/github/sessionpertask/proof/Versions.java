package io.github.sessionpertask.proof;

/** Says which version of a library there is. */
final class Versions {
  private Versions() {}

  /** The version of the jar that a class comes from; it ends the jar's name. */
  static String of(Class<?> type) {
    return type.getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .getPath()
        .replaceFirst(".*?-(\\d[\\w.]*)\\.jar", "$1");
  }
}
