package io.github.sessionpertask.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the page of a check, which the plugin's jar carries. */
@Command(
    name = "explain",
    description = "Tells what a check reports, why, and what to do; without a check, lists them.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  /** The checks, in the order of the documentation. */
  static final List<String> CHECKS =
      List.of(
          "SessionSharedAcrossTasks",
          "SessionUsedWhileTaskRuns",
          "SessionClosedBeforeTaskEnds",
          "ReactiveSessionOverlap",
          "ScopedSessionInTask",
          "TransactionDoesNotSpanTasks",
          "UncommittedWriteInvisibleToTask",
          "StaleSnapshotRead",
          "TaskSessionNotClosed",
          "LazyLoadInTask");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CHECK", arity = "0..1", description = "The name of a check.")
  private Optional<String> check = Optional.empty();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (check.isEmpty()) {
      CHECKS.forEach(each -> out.printf("%s%n    %s%n", each, firstSentence(page(each))));
      return 0;
    }
    String asked = check.get();
    String known =
        CHECKS.stream()
            .filter(asked::equalsIgnoreCase)
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        "there is no check '"
                            + asked
                            + "'; there are "
                            + String.join(", ", CHECKS)));
    out.print(page(known));
    out.flush();
    return 0;
  }

  /** The page of a check. */
  private static String page(String check) {
    String name = "/io/github/sessionpertask/pages/" + check + ".md";
    try (InputStream in = ExplainCommand.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first sentence of what the page says that the check reports. */
  private static String firstSentence(String page) {
    String paragraph =
        page.lines()
            .dropWhile(line -> !line.startsWith("## "))
            .skip(1)
            .dropWhile(String::isBlank)
            .takeWhile(line -> !line.isBlank())
            .collect(Collectors.joining(" "));
    int end = paragraph.indexOf(". ");
    return end < 0 ? paragraph : paragraph.substring(0, end + 1);
  }
}
