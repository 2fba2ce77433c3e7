package io.github.sessionpertask.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A Maven project with its modules, as its POMs have them. */
final class MavenProject {

  private static final String PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:";
  private static final String CLASS_PATH = "session-per-task.classpath";
  private static final int MOST_LINES = 8;

  private final Path home;
  private final Map<Path, Pom> modules = new LinkedHashMap<>();

  MavenProject(Path home) {
    this.home = home;
    addModule(home.resolve("pom.xml"));
  }

  private void addModule(Path pom) {
    if (!isInside(pom) || modules.containsKey(pom)) {
      return;
    }
    modules.put(pom, Pom.read(pom));
    modules.get(pom).modules().forEach(this::addModule);
  }

  private boolean isInside(Path pom) {
    try {
      return pom.toRealPath().startsWith(home);
    } catch (IOException e) {
      return false;
    }
  }

  int size() {
    return modules.size();
  }

  /**
   * A module's main or test sources.
   *
   * @param name where they are, from the project's folder
   * @param folders the folders that they are in
   * @param classPath libraries
   * @param needs the names of the parts of the same project that they use, and those use
   */
  record Part(String name, List<Path> folders, List<String> classPath, Set<String> needs) {}

  /**
   * All sources, each part behind those that it needs.
   *
   * @param classPath whether the class path is asked for
   * @param build whether Maven compiles the project first
   */
  List<Part> parts(boolean classPath, boolean build) {
    Map<Path, List<String>> paths =
        !classPath ? Map.of() : build ? builtClassPaths() : bareClassPaths();
    Map<Path, Set<Path>> direct = directNeeds();
    Set<Path> order = new LinkedHashSet<>();
    Map<Path, List<Path>> needed = new LinkedHashMap<>();
    for (Path pom : modules.keySet()) {
      List<Path> others = new ArrayList<>();
      collect(pom, direct, new HashSet<>(Set.of(pom)), others);
      needed.put(pom, others);
      order.addAll(others);
      order.add(pom);
    }
    List<Part> parts = new ArrayList<>();
    order.forEach(pom -> addParts(pom, needed.get(pom), paths, parts));
    return parts;
  }

  private void addParts(
      Path pom, List<Path> needed, Map<Path, List<String>> paths, List<Part> parts) {
    Set<String> path = new LinkedHashSet<>(paths.getOrDefault(pom, List.of()));
    Set<String> needs = new LinkedHashSet<>();
    for (Path other : needed) {
      path.addAll(paths.getOrDefault(other, List.of()));
      needs.add(nameOf(other, false));
      needs.add(nameOf(other, true));
    }
    // The modules' own classes are compiled again, from their sources.
    path.removeIf(entry -> Path.of(entry).startsWith(home));
    for (boolean tests : List.of(false, true)) {
      List<Path> folders = new ArrayList<>();
      modules.get(pom).sources(tests).ifPresent(folders::add);
      Path generated =
          pom.resolveSibling(
              tests
                  ? "target/generated-test-sources/test-annotations"
                  : "target/generated-sources/annotations");
      Optional.of(generated).filter(Files::isDirectory).ifPresent(folders::add);
      String name = nameOf(pom, tests);
      if (!folders.isEmpty()) {
        parts.add(new Part(name, folders, List.copyOf(path), Set.copyOf(needs)));
      }
      needs.add(name);
    }
  }

  private String nameOf(Path pom, boolean tests) {
    String module = home.relativize(pom.getParent()).toString();
    return (module.isEmpty() ? "" : module + " ") + (tests ? "tests" : "sources");
  }

  /** Which modules each one names as its own or its parents' dependencies. */
  private Map<Path, Set<Path>> directNeeds() {
    Map<Pom.Name, Path> byName = new LinkedHashMap<>();
    modules.values().forEach(pom -> byName.put(pom.name(), pom.file()));
    List<Pom.Name> names = names();
    Map<Path, Set<Path>> direct = new LinkedHashMap<>();
    for (Pom pom : modules.values()) {
      Set<Path> needed = new LinkedHashSet<>();
      for (Pom each : pom.withParents()) {
        each.needs(names).forEach(name -> needed.add(byName.get(name)));
      }
      direct.put(pom.file(), needed);
    }
    return direct;
  }

  /** What a module needs, directly or not, each behind what it needs itself. */
  private static void collect(
      Path pom, Map<Path, Set<Path>> direct, Set<Path> seen, List<Path> to) {
    for (Path other : direct.get(pom)) {
      if (seen.add(other)) {
        collect(other, direct, seen, to);
        to.add(other);
      }
    }
  }

  private List<Pom.Name> names() {
    return modules.values().stream().map(Pom::name).toList();
  }

  /** The class paths of all modules, by their POMs, without running anything of the project. */
  private Map<Path, List<String>> bareClassPaths() {
    try (Scratch scratch = new Scratch()) {
      Map<Path, Path> copies =
          new BareProject(modules.values(), names(), scratch.folder()).write(CLASS_PATH);
      run(scratch.folder(), List.of(PLUGIN + "build-classpath", "-Dmdep.outputFile=" + CLASS_PATH));
      return read(copies);
    } catch (IOException e) {
      throw new Refusal("the temporary folder cannot be written: " + Refusal.reason(e));
    }
  }

  /** The same of the project itself, whose build runs to where its tests are compiled. */
  private Map<Path, List<String>> builtClassPaths() {
    String file = "target/" + CLASS_PATH;
    run(home, List.of("test-compile", PLUGIN + "build-classpath", "-Dmdep.outputFile=" + file));
    Map<Path, Path> copies = new LinkedHashMap<>();
    modules.keySet().forEach(pom -> copies.put(pom, pom.resolveSibling(file)));
    try {
      return read(copies);
    } catch (IOException e) {
      throw new Refusal("what Maven has written cannot be read: " + Refusal.reason(e));
    }
  }

  private static Map<Path, List<String>> read(Map<Path, Path> files) throws IOException {
    Map<Path, List<String>> paths = new LinkedHashMap<>();
    for (Map.Entry<Path, Path> each : files.entrySet()) {
      Path file = each.getValue();
      if (Files.isRegularFile(file)) {
        String path = Files.readString(file, UTF_8).strip();
        Files.delete(file);
        paths.put(
            each.getKey(), path.isEmpty() ? List.of() : List.of(path.split(File.pathSeparator)));
      }
    }
    return paths;
  }

  /** Runs Maven in a folder. */
  static void run(Path folder, List<String> goals) {
    String maven = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
    List<String> command = new ArrayList<>(List.of(maven, "-B", "-ntp", "-Dstyle.color=never"));
    command.addAll(goals);
    Program.Output output = Program.run(folder, command);
    if (output.exitCode() != 0) {
      throw new Refusal(
          "Maven does not give the class path (try --build, or --classpath): "
              + errors(output.text()));
    }
  }

  private static String errors(String log) {
    List<String> errors =
        log.lines()
            .filter(line -> line.startsWith("[ERROR]"))
            .map(line -> line.substring("[ERROR]".length()).strip())
            // What follows is advice for the users of Maven.
            .takeWhile(line -> !line.isEmpty() && !line.startsWith("To see the full stack trace"))
            .limit(MOST_LINES)
            .toList();
    return String.join(" ", errors);
  }
}
