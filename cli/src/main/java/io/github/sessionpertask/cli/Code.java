package io.github.sessionpertask.cli;

import io.github.sessionpertask.sarif.Sources;
import java.io.IOException;
import java.io.PrintWriter;
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

/** The code that a command compiles: a Maven project, or a folder of sources and a class path. */
final class Code {

  private static final String MODULE = "module-info.java";

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "A Maven project, or a folder of sources; by default the working directory.")
  private Path folder = Path.of("");

  @Option(
      names = {"-cp", "--classpath"},
      paramLabel = "PATH",
      description = "The class path; for a Maven project Maven is asked by default.")
  private Optional<String> classPath = Optional.empty();

  @Option(
      names = "--build",
      description =
          "Let Maven compile the project first, which runs its plugins: where sources are"
              + " generated, or libraries come from elsewhere than your settings say.")
  private boolean build;

  @Option(
      names = "--processors",
      description =
          "Run the annotation processors of the class path, which are programs of the project.")
  private boolean processors;

  @Option(
      names = "--release",
      paramLabel = "N",
      description = "The release of Java that the code is written in.")
  private Optional<Integer> release = Optional.empty();

  /**
   * Code that can be compiled.
   *
   * @param checkout the tree that its paths begin in
   * @param parts its files, real paths
   * @param compiler how they are compiled
   */
  record Compilable(Checkout checkout, List<Compiler.Part> parts, Compiler compiler) {

    /** All files. */
    List<Path> sources() {
      return parts.stream().flatMap(part -> part.sources().stream()).toList();
    }
  }

  /** Finds sources and class path. */
  Compilable find(PrintWriter news) {
    Path home = Checkout.at(Optional.of(folder.toAbsolutePath().normalize())).root();
    Checkout checkout = new Checkout(Sources.checkout(home).orElse(home));
    List<Compiler.Part> parts =
        Files.isRegularFile(home.resolve("pom.xml"))
            ? parts(new MavenProject(home), news)
            : List.of(part("sources", List.of(home), List.of(), Set.of()));
    if (parts.stream().allMatch(part -> part.sources().isEmpty())) {
      throw new Refusal("there are no Java sources below " + home);
    }
    return new Compilable(
        checkout, parts, new Compiler(processors, release, line -> news.println(Plain.text(line))));
  }

  private List<Compiler.Part> parts(MavenProject project, PrintWriter news) {
    if (classPath.isEmpty()) {
      news.printf(
          "asking Maven for the class path of %s ...%n", Plain.count(project.size(), "project"));
    }
    return project.parts(classPath.isEmpty(), build).stream()
        .map(each -> part(each.name(), each.folders(), each.classPath(), each.needs()))
        .toList();
  }

  private Compiler.Part part(
      String name, List<Path> folders, List<String> path, Set<String> needs) {
    List<Path> sources = new ArrayList<>();
    folders.forEach(each -> collect(each, sources));
    List<String> all = new ArrayList<>(path);
    classPath.ifPresent(all::add);
    return new Compiler.Part(name, sources, all, needs);
  }

  private static void collect(Path folder, List<Path> sources) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
              boolean hidden =
                  !each.equals(folder) && each.getFileName().toString().startsWith(".");
              return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
              String name = each.getFileName().toString();
              // As one unit without modules, whatever the project is: the checks need no more.
              if (attributes.isRegularFile() && name.endsWith(".java") && !name.equals(MODULE)) {
                sources.add(each);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new Refusal("the folder " + folder + " cannot be read: " + Refusal.reason(e));
    }
  }
}
