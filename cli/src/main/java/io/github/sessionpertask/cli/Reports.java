package io.github.sessionpertask.cli;

import io.github.sessionpertask.sarif.FileReport;
import io.github.sessionpertask.sarif.MalformedReportException;
import io.github.sessionpertask.sarif.Report;
import io.github.sessionpertask.sarif.ReportFile;
import io.github.sessionpertask.sarif.Sources;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The reports that a command is told to read, as one. */
final class Reports {

  private static final Set<String> PASSED_BY = Set.of(".git", "node_modules");
  private static final int MOST_NAMES = 5;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description = "The root of the repository; by default the one around the working directory.")
  private Optional<Path> root = Optional.empty();

  @Parameters(
      paramLabel = "REPORT",
      arity = "0..*",
      description =
          "Reports, or folders with reports below them, named "
              + ReportFile.NAME
              + "; by default the root.")
  private List<Path> places = new ArrayList<>();

  Checkout checkout() {
    return Checkout.at(root);
  }

  /** All that was reported, whatever has become of the sources. */
  Report read() {
    List<Path> files = find();
    Report all = Report.empty();
    for (Path file : files) {
      try {
        all = all.and(ReportFile.read(file));
      } catch (MalformedReportException e) {
        throw new Refusal(file + ": " + e.getMessage());
      } catch (IOException e) {
        throw new Refusal(file + " cannot be read: " + Refusal.reason(e));
      }
    }
    if (all.files().isEmpty()) {
      throw new Refusal("no file was analysed in " + files);
    }
    return all;
  }

  /** What was reported of files that are as they were; where one is not, there is no answer. */
  Report readCurrent() {
    Report all = read();
    Checkout checkout = checkout();
    Report there = all.only(file -> !isOfTree(file) || checkout.fileOf(file.uri()).isPresent());
    if (there.files().isEmpty()) {
      throw new Refusal(
          "none of the files of the report is below " + checkout.root() + "; is this the root?");
    }
    List<String> changed =
        there.files().values().stream()
            .filter(file -> isOfTree(file) && !checkout.isUnchanged(file))
            .map(FileReport::uri)
            .toList();
    if (!changed.isEmpty()) {
      throw new Refusal("the report is stale, build again; changed since: " + some(changed));
    }
    return there;
  }

  private static boolean isOfTree(FileReport file) {
    return Sources.isInside(file.uri());
  }

  /** The first of some names. */
  static String some(List<String> names) {
    String shown = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    return names.size() > MOST_NAMES
        ? shown + " and " + (names.size() - MOST_NAMES) + " more"
        : shown;
  }

  private List<Path> find() {
    List<Path> files = new ArrayList<>();
    for (Path place : places.isEmpty() ? List.of(checkout().root()) : places) {
      if (!Files.exists(place)) {
        throw new Refusal("there is no report " + place);
      }
      if (!Files.isDirectory(place)) {
        files.add(place);
        continue;
      }
      int before = files.size();
      findBelow(place, files);
      if (files.size() == before) {
        throw new Refusal("there is no " + ReportFile.NAME + " below " + place);
      }
    }
    return files;
  }

  private static void findBelow(Path folder, List<Path> files) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
              return PASSED_BY.contains(String.valueOf(each.getFileName()))
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
              if (each.endsWith(ReportFile.NAME)) {
                files.add(each);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new Refusal("the folder " + folder + " cannot be read: " + Refusal.reason(e));
    }
    files.sort(null);
  }
}
