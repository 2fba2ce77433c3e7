package io.github.sessionpertask.sarif;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What is reported of one source file that was analysed.
 *
 * @param uri the file, as {@link Sources} names it
 * @param digest SHA-256 of its content
 * @param results the findings that stand in it
 * @param notices what could not be analysed in it
 */
public record FileReport(String uri, String digest, List<Result> results, List<Notice> notices) {

  /** Brings results and notices into their order, each once. */
  public FileReport {
    results = ordered(results, new TreeSet<>(Result.ORDER));
    notices = ordered(notices, new TreeSet<>(Notice.ORDER));
  }

  private static <T> List<T> ordered(Collection<T> some, TreeSet<T> empty) {
    empty.addAll(some);
    return List.copyOf(empty);
  }

  /** The digest of a file's content. */
  public static String digestOf(byte[] content) {
    return Subject.digest(content);
  }
}
