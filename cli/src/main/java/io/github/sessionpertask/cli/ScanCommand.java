package io.github.sessionpertask.cli;

import io.github.sessionpertask.sarif.FileReport;
import io.github.sessionpertask.sarif.Notice;
import io.github.sessionpertask.sarif.Place;
import io.github.sessionpertask.sarif.Report;
import io.github.sessionpertask.sarif.ReportFile;
import io.github.sessionpertask.sarif.Result;
import io.github.sessionpertask.sarif.Sources;
import io.github.sessionpertask.sarif.WholeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A first look at a project that does not know of the plugin. */
@Command(
    name = "scan",
    description =
        "Checks a Maven project, or sources and a class path, without touching its build.",
    mixinStandardHelpOptions = true)
final class ScanCommand implements Callable<Integer> {

  static final int MOST_ERRORS = 10;

  @Mixin private Code code;
  @Spec private CommandSpec spec;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Where to write the findings as SARIF.")
  private Optional<Path> file = Optional.empty();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter news = spec.commandLine().getErr();
    Code.Compilable found = code.find(news);
    news.printf("compiling %s ...%n", Plain.count(found.sources().size(), "file"));
    Compiler.Outcome outcome = found.compiler().compile(found.checkout().root(), found.parts());
    outcome.errors().stream().limit(MOST_ERRORS).forEach(line -> news.println(Plain.text(line)));
    Report report =
        outcome
            .report()
            .orElseThrow(
                () -> new Refusal("the sources do not compile, so no check ran" + hint(outcome)));
    file.ifPresent(path -> write(path, report));
    Map<String, Integer> counts = new TreeMap<>();
    for (FileReport each : report.files().values()) {
      for (Notice notice : each.notices()) {
        news.println(Lines.of(each, notice));
      }
      for (Result result : each.results()) {
        print(each, result, out);
        counts.merge(result.subject().rule(), 1, Integer::sum);
      }
    }
    counts.forEach((rule, count) -> out.printf("%5d  %s%n", count, rule));
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    out.printf(
        "%s in %s%n", Plain.count(all, "finding"), Plain.count(report.files().size(), "file"));
    if (all > 0) {
      out.println("'explain CHECK' tells what a check means, and what to do");
    }
    if (!outcome.failed().isEmpty()) {
      throw new Refusal(
          "not checked, since they do not compile: "
              + String.join(", ", outcome.failed())
              + hint(outcome));
    }
    return all == 0 ? 0 : Main.FOUND;
  }

  private static String hint(Compiler.Outcome outcome) {
    return " ("
        + Plain.count(outcome.errors().size(), "error")
        + "); is the class path complete? Generated sources need --processors or --build";
  }

  private static void print(FileReport file, Result result, PrintWriter out) {
    out.println(bold(Lines.of(file, result)));
    for (Place place : result.related()) {
      out.printf(
          "    %s:%d: %s%n",
          Plain.text(Sources.decode(place.uri())),
          place.region().startLine(),
          Plain.text(place.says()));
    }
    if (!result.rewrite().isEmpty()) {
      out.println("    'fix' can rewrite it to a session per task");
    }
    out.println();
  }

  private static String bold(String text) {
    return Ansi.AUTO.enabled() ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  private static void write(Path path, Report report) {
    try {
      WholeFile.write(path, ReportFile.text(report));
    } catch (IOException e) {
      throw new Refusal(path + " cannot be written: " + Refusal.reason(e));
    }
  }
}
