package io.github.sessionpertask.cli;

import io.github.sessionpertask.cli.convert.Format;
import io.github.sessionpertask.sarif.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes reports in the form that another tool reads. */
@Command(
    name = "convert",
    description = "Writes the findings in the form that another tool reads.",
    mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {

  @Mixin private Reports reports;
  @Spec private CommandSpec spec;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES}.")
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write it; by default it is printed.")
  private Optional<Path> file = Optional.empty();

  @Override
  public Integer call() {
    String text = format.write(reports.read());
    if (file.isEmpty()) {
      spec.commandLine().getOut().print(text);
      spec.commandLine().getOut().flush();
      return 0;
    }
    try {
      WholeFile.write(file.get(), text);
      return 0;
    } catch (IOException e) {
      throw new Refusal(file.get() + " cannot be written: " + Refusal.reason(e));
    }
  }
}
