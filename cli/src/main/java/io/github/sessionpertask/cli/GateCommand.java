package io.github.sessionpertask.cli;

import io.github.sessionpertask.gate.ChangedLines;
import io.github.sessionpertask.gate.Gate;
import io.github.sessionpertask.gate.MalformedInputException;
import io.github.sessionpertask.sarif.FileReport;
import io.github.sessionpertask.sarif.Notice;
import io.github.sessionpertask.sarif.Report;
import io.github.sessionpertask.sarif.Result;
import io.github.sessionpertask.sarif.Sources;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fails where findings count. */
@Command(
    name = "gate",
    description = "Fails on findings: on all, or on those that are new.",
    mixinStandardHelpOptions = true)
final class GateCommand implements Callable<Integer> {

  @Mixin private Reports reports;
  @Spec private CommandSpec spec;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Findings recorded in this file do not count.")
  private Optional<Path> baseline = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "REVISION",
      description = "Only findings count that touch lines changed since this git revision.")
  private Optional<String> since = Optional.empty();

  @Option(
      names = "--diff",
      paramLabel = "FILE",
      description = "Only findings count that touch lines changed in this unified diff.")
  private Optional<Path> diff = Optional.empty();

  @Option(
      names = "--complete",
      description = "Refuse to answer where a changed Java file was not analysed.")
  private boolean complete;

  @Override
  public Integer call() {
    Report report = reports.readCurrent();
    Optional<ChangedLines> changed = changedLines();
    Gate gate = new Gate(baseline.map(BaselineCommand::read), changed);
    PrintWriter out = spec.commandLine().getOut();
    int all = 0;
    int counting = 0;
    for (FileReport file : report.files().values()) {
      for (Notice notice : file.notices()) {
        out.println(Lines.of(file, notice));
      }
      for (Result result : file.results()) {
        Gate.Decision decision = gate.decide(file.uri(), result);
        all++;
        counting += decision.counts() ? 1 : 0;
        out.println(
            (decision.counts() ? "counts   " : "passes   ")
                + Lines.of(file, result)
                + " ("
                + Plain.text(decision.why())
                + ")");
      }
    }
    changed.ifPresent(lines -> checkAnalysed(lines, report, out));
    out.printf(
        "%s: %d of %s count, in %s analysed%n",
        counting == 0 ? "PASSED" : "FAILED",
        counting,
        Plain.count(all, "finding"),
        Plain.count(report.files().size(), "file"));
    return counting == 0 ? 0 : Main.FOUND;
  }

  private void checkAnalysed(ChangedLines lines, Report report, PrintWriter out) {
    List<String> missing =
        lines.paths().stream()
            .filter(path -> path.endsWith(".java"))
            .filter(
                path ->
                    report.files().keySet().stream().map(Sources::decode).noneMatch(path::equals))
            .sorted()
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    String sentence = "changed, and not analysed: " + Reports.some(missing);
    if (complete) {
      throw new Refusal(sentence);
    }
    out.println("note: " + Plain.text(sentence));
  }

  private Optional<ChangedLines> changedLines() {
    if (since.isPresent() && diff.isPresent()) {
      throw new ParameterException(spec.commandLine(), "--since and --diff exclude each other");
    }
    return since.map(reports.checkout()::since).or(() -> diff.map(GateCommand::read));
  }

  private static ChangedLines read(Path diff) {
    try {
      return ChangedLines.of(Checkout.text(diff, "diff"));
    } catch (MalformedInputException e) {
      throw new Refusal(diff + ": " + e.getMessage());
    }
  }
}
