package io.github.sessionpertask.bugpatterns;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.main.Option;
import io.github.sessionpertask.effect.Transaction.Isolation;
import io.github.sessionpertask.gate.Baseline;
import io.github.sessionpertask.gate.ChangedLines;
import io.github.sessionpertask.gate.Gate;
import io.github.sessionpertask.gate.MalformedInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options of the plugin, {@code -XepOpt:SessionPerTask:<Key>=<value>}.
 *
 * @param models files of facts of the user's own
 * @param defaultIsolation the isolation level of transactions where the code does not say it
 * @param shortMessages whether a finding is told in one line
 * @param gate which findings are reported: those that {@code Since} and {@code Baseline} let
 *     through
 * @param report the folder of the machine-readable report, if one is asked for
 * @param problems what is wrong with the options, a sentence each
 */
record Options(
    List<Path> models,
    Optional<Isolation> defaultIsolation,
    boolean shortMessages,
    Gate gate,
    Optional<Path> report,
    List<String> problems) {

  private static final String PREFIX = "SessionPerTask:";
  private static final String KEYS =
      "Baseline, DefaultIsolation, Message, Models, Report and Since";
  private static final String LEVELS =
      "READ_UNCOMMITTED, READ_COMMITTED, REPEATABLE_READ and SERIALIZABLE";

  /** Makes something of the text of a file. */
  private interface Reader<T> {
    T read(String text) throws MalformedInputException;
  }

  /** Reads the options of the compilation. */
  static Options of(VisitorState state) {
    Map<String, String> flags = new TreeMap<>(state.errorProneOptions().getFlags().getFlagsMap());
    Optional.ofNullable(com.sun.tools.javac.util.Options.instance(state.context).get(Option.PLUGIN))
        .ifPresent(written -> flags.replaceAll((name, value) -> whole(name, value, written)));
    return parse(flags);
  }

  /**
   * A value as it was written. The compiler cuts the options of plugins at blanks, and paths may
   * have some; so what follows, up to the next option, belongs to it.
   */
  private static String whole(String name, String value, String written) {
    Matcher matcher =
        Pattern.compile(
                "-XepOpt:"
                    + Pattern.quote(name + "=" + value)
                    + "([^\\x00]*?)(?=\\s+-|\\s*(\\x00|$))")
            .matcher(written);
    return name.startsWith(PREFIX) && matcher.find() ? value + matcher.group(1) : value;
  }

  /** Reads options by their full names. */
  static Options parse(Map<String, String> flags) {
    List<Path> models = new ArrayList<>();
    Optional<Isolation> defaultIsolation = Optional.empty();
    boolean shortMessages = false;
    Optional<Path> report = Optional.empty();
    Optional<Baseline> baseline = Optional.empty();
    Optional<ChangedLines> since = Optional.empty();
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, String> flag : new TreeMap<>(flags).entrySet()) {
      if (!flag.getKey().startsWith(PREFIX)) {
        continue;
      }
      String key = flag.getKey().substring(PREFIX.length());
      String value = flag.getValue();
      switch (key) {
        case "Message" -> {
          if (!value.equals("full") && !value.equals("short")) {
            problems.add(option(key, value) + ": this is neither 'full' nor 'short'");
          }
          shortMessages = value.equals("short");
        }
        case "DefaultIsolation" -> {
          defaultIsolation =
              Arrays.stream(Isolation.values())
                  .filter(level -> level.name().equals(value))
                  .findFirst();
          if (defaultIsolation.isEmpty()) {
            problems.add(option(key, value) + ": this is none of " + LEVELS);
          }
        }
        case "Models" -> models.addAll(files(key, value, problems));
        case "Report" -> report = readFolder(key, value, problems);
        case "Baseline" -> baseline = read(key, value, Baseline::of, problems);
        case "Since" -> since = read(key, value, ChangedLines::of, problems);
        default ->
            problems.add(option(key, value) + ": there is no such option; there are " + KEYS);
      }
    }
    Gate gate = new Gate(baseline, since);
    return new Options(
        List.copyOf(models), defaultIsolation, shortMessages, gate, report, List.copyOf(problems));
  }

  private static <T> Optional<T> read(
      String key, String value, Reader<T> reader, List<String> problems) {
    for (Path file : files(key, value, problems)) {
      try {
        return Optional.of(reader.read(Files.readString(file)));
      } catch (IOException e) {
        problems.add(option(key, value) + ": this file cannot be read: " + e);
      } catch (MalformedInputException e) {
        problems.add(option(key, value) + ": " + file + ": " + e.getMessage());
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> readFolder(String key, String value, List<String> problems) {
    try {
      Path folder = Path.of(value).toAbsolutePath();
      if (!value.isBlank() && (Files.isDirectory(folder) || !Files.exists(folder))) {
        return Optional.of(folder);
      }
      problems.add(option(key, value) + ": this is no folder");
    } catch (InvalidPathException e) {
      problems.add(option(key, value) + ": " + e.getMessage());
    }
    return Optional.empty();
  }

  private static List<Path> files(String key, String value, List<String> problems) {
    List<Path> files = new ArrayList<>();
    for (String name : value.split(",")) {
      try {
        Path file = Path.of(name.trim());
        if (Files.isRegularFile(file)) {
          files.add(file);
        } else {
          problems.add(option(key, value) + ": there is no file " + name.trim());
        }
      } catch (InvalidPathException e) {
        problems.add(option(key, value) + ": " + e.getMessage());
      }
    }
    return files;
  }

  private static String option(String key, String value) {
    return "-XepOpt:" + PREFIX + key + "=" + value;
  }
}
