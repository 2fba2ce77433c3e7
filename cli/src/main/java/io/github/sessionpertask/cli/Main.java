package io.github.sessionpertask.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: reads reports of the plugin, and decides, converts, rewrites, scans. */
@Command(
    name = "session-per-task",
    description = "Gates builds on the reports of session-per-task, converts and applies them.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      GateCommand.class,
      BaselineCommand.class,
      ConvertCommand.class,
      FixCommand.class,
      ScanCommand.class,
      ExplainCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing stands in the way",
      "1:findings count, or rewrites were rolled back",
      "2:a report, baseline, diff or option is missing, stale or not understood"
    })
public final class Main {

  /** Findings count. */
  static final int FOUND = 1;

  /** What was asked for cannot be said. */
  static final int REFUSED = 2;

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true);
    PrintWriter err = new PrintWriter(System.err, true);
    int exitCode = run(out, err, arguments);
    if (out.checkError()) {
      err.println("session-per-task: the output cannot be written to its end");
      exitCode = REFUSED;
    }
    System.exit(exitCode);
  }

  /** Runs a command; its answer goes to {@code out}, what stands in its way to {@code err}. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return line().setOut(out).setErr(err).execute(arguments);
  }

  /** All commands. */
  static CommandLine line() {
    return new CommandLine(new Main()).setExecutionExceptionHandler(Main::refuse);
  }

  private static int refuse(Exception e, CommandLine line, CommandLine.ParseResult result) {
    line.getErr().println("session-per-task: " + Plain.text(sentence(e)));
    if (!isExpected(e)) {
      e.printStackTrace(line.getErr());
    }
    // Also of what nobody thought of: that findings count is another answer.
    return REFUSED;
  }

  private static boolean isExpected(Exception e) {
    return e instanceof Refusal || e instanceof IOException || e instanceof InvalidPathException;
  }

  private static String sentence(Exception e) {
    if (e instanceof InvalidPathException path) {
      return "'"
          + path.getInput()
          + "' cannot be the name of a file here; where names are not in ASCII, set LC_ALL=C.UTF-8";
    }
    if (e instanceof IOException failure) {
      return failure instanceof FileSystemException file
          ? file.getFile() + ": " + Refusal.reason(failure)
          : Refusal.reason(failure);
    }
    return isExpected(e) ? e.getMessage() : "this is a defect of the program: " + e;
  }
}
