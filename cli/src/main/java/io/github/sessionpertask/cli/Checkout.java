package io.github.sessionpertask.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sessionpertask.gate.ChangedLines;
import io.github.sessionpertask.gate.MalformedInputException;
import io.github.sessionpertask.sarif.FileReport;
import io.github.sessionpertask.sarif.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The source tree that reports speak of.
 *
 * @param root where it begins
 */
record Checkout(Path root) {

  /** The given root, else the checkout around the working directory, else that directory. */
  static Checkout at(Optional<Path> given) {
    Path here = Path.of("").toAbsolutePath();
    Path root = given.orElseGet(() -> Sources.checkout(here).orElse(here));
    if (!Files.isDirectory(root)) {
      throw new Refusal(
          root + (Files.exists(root) ? " is no folder" : ": there is no such folder"));
    }
    try {
      return new Checkout(root.toRealPath());
    } catch (IOException e) {
      throw new Refusal("the folder " + root + " cannot be read: " + Refusal.reason(e));
    }
  }

  /** The file of a URI, where it is there. No link leads out of the tree. */
  Optional<Path> fileOf(String uri) {
    return Sources.below(root).fileOf(uri).filter(Files::isRegularFile).filter(this::isInside);
  }

  private boolean isInside(Path file) {
    try {
      return file.toRealPath().startsWith(root);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a file is in the state in which it was analysed. */
  boolean isUnchanged(FileReport analysed) {
    return fileOf(analysed.uri())
        .map(file -> FileReport.digestOf(content(file)).equals(analysed.digest()))
        .orElse(false);
  }

  static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Refusal(file + " cannot be read: " + Refusal.reason(e));
    }
  }

  /** What has changed since the working tree and a revision had a common ancestor. */
  ChangedLines since(String revision) {
    if (revision.startsWith("-")) {
      throw new Refusal("'" + revision + "' is no revision");
    }
    if (git("rev-parse", "--git-dir").exitCode() != 0) {
      throw new Refusal(root + " is no git checkout, so what has changed there is not known");
    }
    Program.Output known = git("rev-parse", "--verify", "--quiet", revision + "^{commit}");
    if (known.exitCode() != 0) {
      throw new Refusal(
          "git knows no revision '" + revision + "' here; a shallow clone may lack it" + hint());
    }
    Program.Output base = git("merge-base", revision, "HEAD");
    if (base.exitCode() != 0) {
      throw new Refusal(
          "'" + revision + "' and this checkout have no common ancestor that is there" + hint());
    }
    String diff =
        asked(
            "-c",
            "core.quotePath=true",
            "diff",
            "--no-color",
            "--no-ext-diff",
            "--no-textconv",
            "--find-renames",
            "--unified=0",
            "--src-prefix=a/",
            "--dst-prefix=b/",
            base.text().strip(),
            "--",
            ".");
    String untracked = asked("ls-files", "--others", "--exclude-standard", "-z", "--", ".");
    Set<String> added = new LinkedHashSet<>(List.of(untracked.split("\0")));
    added.remove("");
    try {
      return ChangedLines.of(diff).andNewFiles(added);
    } catch (MalformedInputException e) {
      throw new Refusal("the output of git diff is not understood: " + e.getMessage());
    }
  }

  private static String hint() {
    return " (on a build server: fetch the whole history, fetch-depth 0)";
  }

  private String asked(String... arguments) {
    Program.Output output = git(arguments);
    if (output.exitCode() != 0) {
      throw new Refusal("git " + arguments[0] + " failed: " + output.errors().strip());
    }
    return output.text();
  }

  private Program.Output git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    return Program.run(root, command);
  }

  /** A file that the user names. */
  static String text(Path file, String what) {
    try {
      return new String(Files.readAllBytes(file), UTF_8);
    } catch (IOException e) {
      throw new Refusal("the " + what + " " + file + " cannot be read: " + Refusal.reason(e));
    }
  }
}
