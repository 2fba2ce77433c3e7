package io.github.sessionpertask.cli;

import io.github.sessionpertask.gate.Baseline;
import io.github.sessionpertask.gate.MalformedInputException;
import io.github.sessionpertask.sarif.FileReport;
import io.github.sessionpertask.sarif.Report;
import io.github.sessionpertask.sarif.Result;
import io.github.sessionpertask.sarif.WholeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes down what is found, so that it does not count. */
@Command(
    name = "baseline",
    description = {
      "Writes the findings to a file, which gate and the option Baseline of the plugin read.",
      "An existing file only loses findings that are gone, unless it is told to grow."
    },
    mixinStandardHelpOptions = true)
final class BaselineCommand implements Callable<Integer> {

  @Mixin private Reports reports;
  @Spec private CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The baseline.")
  private Path file;

  @Option(names = "--grow", description = "Add findings that an existing baseline does not have.")
  private boolean grow;

  @Override
  public Integer call() {
    Report report = reports.readCurrent();
    boolean exists = Files.exists(file);
    Baseline before = exists ? read(file) : Baseline.empty();
    Checkout checkout = reports.checkout();
    Baseline after = before.shrunk(report, uri -> checkout.fileOf(uri).isPresent());
    int kept = after.size();
    if (grow || !exists) {
      after = after.grown(report);
    }
    write(after);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s: %s; %d gone, %d added%n",
        file, Plain.count(after.size(), "finding"), before.size() - kept, after.size() - kept);
    long left = unknown(report, after);
    if (left > 0) {
      out.printf("not in it: %s; --grow takes them in%n", Plain.count(left, "finding"));
    }
    return left > 0 ? Main.FOUND : 0;
  }

  private static long unknown(Report report, Baseline baseline) {
    long unknown = 0;
    for (FileReport each : report.files().values()) {
      for (Result result : each.results()) {
        unknown += baseline.knows(result) ? 0 : 1;
      }
    }
    return unknown;
  }

  /** Reads a baseline that the user names. */
  static Baseline read(Path file) {
    try {
      return Baseline.of(Checkout.text(file, "baseline"));
    } catch (MalformedInputException e) {
      throw new Refusal(file + ": " + e.getMessage());
    }
  }

  private void write(Baseline baseline) {
    try {
      WholeFile.write(file, baseline.text());
    } catch (IOException e) {
      throw new Refusal("the baseline " + file + " cannot be written: " + Refusal.reason(e));
    }
  }
}
