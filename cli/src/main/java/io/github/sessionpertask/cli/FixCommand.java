package io.github.sessionpertask.cli;

import io.github.sessionpertask.sarif.FileReport;
import io.github.sessionpertask.sarif.MalformedReportException;
import io.github.sessionpertask.sarif.Report;
import io.github.sessionpertask.sarif.ReportFile;
import io.github.sessionpertask.sarif.Result;
import io.github.sessionpertask.sarif.Sources;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Applies rewrites that hold. */
@Command(
    name = "fix",
    description = {
      "Applies the rewrites of findings. One is kept only if the code still compiles, its finding"
          + " is gone and no other has come; else it is rolled back, with the reason."
    },
    mixinStandardHelpOptions = true)
final class FixCommand implements Callable<Integer> {

  @Mixin private Code code;
  @Spec private CommandSpec spec;

  @Option(
      names = "--dry-run",
      description = "Print the changes as a patch for 'git apply', and change nothing.")
  private boolean dryRun;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "A check or a fingerprint; others are left. May be repeated.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Only findings of this report; refused where a file of theirs has changed since.")
  private Optional<Path> report = Optional.empty();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter news = spec.commandLine().getErr();
    Optional<Report> recorded = report.map(FixCommand::read);
    Code.Compilable found = code.find(news);
    recorded.ifPresent(each -> checkUnchanged(each, found.checkout()));
    Optional<Set<String>> prints = recorded.map(FixCommand::fingerprints);
    news.printf("compiling %s ...%n", Plain.count(found.sources().size(), "file"));
    try (Scratch scratch = new Scratch()) {
      Workspace workspace = new Workspace(found.checkout(), scratch.folder(), found.sources());
      List<Compiler.Part> parts = found.parts().stream().map(workspace::twin).toList();
      Compiler.Outcome first = found.compiler().compile(workspace.root(), parts);
      if (!first.errors().isEmpty() || first.report().isEmpty()) {
        first.errors().stream()
            .limit(ScanCommand.MOST_ERRORS)
            .forEach(line -> news.println(Plain.text(line)));
        throw new Refusal("the sources do not compile, so no rewrite can be verified");
      }
      Set<String> wanted = wanted(first.report().get(), prints);
      Fixer.Outcome outcome =
          new Fixer(
                  workspace,
                  () -> found.compiler().compile(workspace.root(), parts),
                  (uri, each) -> wanted.contains(key(uri, each)))
              .run(first.report().get());
      tell(outcome, news);
      if (dryRun) {
        out.print(workspace.patch());
        out.flush();
      } else {
        workspace.bringBack();
      }
      return outcome.rolledBack().isEmpty() ? 0 : Main.FOUND;
    }
  }

  private Set<String> wanted(Report found, Optional<Set<String>> recorded) {
    Set<String> known = found.rules().keySet();
    List<String> prints =
        found.files().values().stream()
            .flatMap(file -> file.results().stream())
            .map(Result::fingerprint)
            .toList();
    for (String name : only) {
      if (!known.contains(name) && !prints.contains(name)) {
        throw new Refusal("'" + name + "' is no check, and the fingerprint of no finding");
      }
    }
    return found.files().values().stream()
        .flatMap(
            file ->
                file.results().stream()
                    .filter(
                        each -> recorded.map(set -> set.contains(each.fingerprint())).orElse(true))
                    .filter(
                        each ->
                            only.isEmpty()
                                || only.contains(each.fingerprint())
                                || only.contains(each.subject().rule()))
                    .map(each -> key(file.uri(), each)))
        .collect(Collectors.toSet());
  }

  /** Fingerprints count, and change when another finding goes; the rewrite itself does not. */
  private static String key(String uri, Result result) {
    return uri + result.subject() + result.rewrite().stream().map(each -> each.inserted()).toList();
  }

  private static Report read(Path file) {
    try {
      return ReportFile.read(file);
    } catch (MalformedReportException e) {
      throw new Refusal(file + ": " + e.getMessage());
    } catch (IOException e) {
      throw new Refusal("the report " + file + " cannot be read: " + Refusal.reason(e));
    }
  }

  private static void checkUnchanged(Report report, Checkout checkout) {
    for (FileReport each : report.files().values()) {
      if (!each.results().isEmpty() && !checkout.isUnchanged(each)) {
        throw new Refusal(
            Sources.decode(each.uri()) + " has changed since it was analysed; build again");
      }
    }
  }

  private static Set<String> fingerprints(Report report) {
    return report.files().values().stream()
        .flatMap(each -> each.results().stream())
        .map(Result::fingerprint)
        .collect(Collectors.toSet());
  }

  private static void tell(Fixer.Outcome outcome, PrintWriter news) {
    for (Fixer.Attempt attempt : outcome.kept()) {
      news.println("rewritten    " + line(attempt));
    }
    outcome
        .rolledBack()
        .forEach(
            (attempt, why) ->
                news.println("rolled back  " + line(attempt) + ": " + Plain.text(why)));
    news.printf(
        "%d rewritten, %d rolled back%n", outcome.kept().size(), outcome.rolledBack().size());
  }

  private static String line(Fixer.Attempt attempt) {
    return Lines.of(new FileReport(attempt.file(), "", List.of(), List.of()), attempt.result());
  }
}
