package io.github.sessionpertask.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Copies of a project's POMs that only say which libraries its modules need. Maven can be asked for
 * their class paths and has nothing of the project to run: no plugin, no extension, no option for
 * its virtual machine. Parents that are not beside them are fetched, and made bare like the others.
 */
final class BareProject {

  private static final String FETCH = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";
  private static final int MOST_PARENTS = 20;

  private final Collection<Pom> modules;
  private final List<Pom.Name> names;
  private final Path folder;
  private final Map<String, Path> copies = new LinkedHashMap<>();

  /**
   * A copy that is not yet written.
   *
   * @param modules the POMs
   * @param names what they are called
   * @param folder an empty folder
   */
  BareProject(Collection<Pom> modules, List<Pom.Name> names, Path folder) {
    this.modules = modules;
    this.names = names;
    this.folder = folder;
  }

  /** Writes the copies, and one that has them all as modules; says where each module's files go. */
  Map<Path, Path> write(String file) throws IOException {
    // Ends Maven's search for the options of a project.
    Files.createDirectories(folder.resolve(".mvn"));
    Map<Path, Path> places = new LinkedHashMap<>();
    for (Pom pom : modules) {
      places.put(pom.file(), copy(pom, MOST_PARENTS).resolveSibling(file));
    }
    StringBuilder all = new StringBuilder("<project><modelVersion>4.0.0</modelVersion>");
    all.append("<groupId>all</groupId><artifactId>all</artifactId><version>1</version>");
    all.append("<packaging>pom</packaging><modules>");
    for (Path place : places.values()) {
      all.append("<module>").append(place.getParent().getFileName()).append("</module>");
    }
    Files.writeString(folder.resolve("pom.xml"), all.append("</modules></project>"), UTF_8);
    return places;
  }

  private Path copy(Pom pom, int parents) throws IOException {
    Path known = copies.get(pom.file().toString());
    if (known != null) {
      return known;
    }
    Path copy = folder.resolve("p" + copies.size()).resolve("pom.xml");
    copies.put(pom.file().toString(), copy);
    Optional<String> parent = Optional.empty();
    Optional<Pom> original = parents == 0 ? Optional.empty() : parentOf(pom);
    if (original.isPresent()) {
      Path place = copy(original.get(), parents - 1);
      parent = Optional.of("../" + place.getParent().getFileName() + "/pom.xml");
    }
    // The one that was given is still needed as it is.
    Pom bare = Pom.read(pom.file());
    bare.makeBare(names, parent);
    bare.write(copy);
    return copy;
  }

  private Optional<Pom> parentOf(Pom pom) throws IOException {
    Optional<Path> beside = pom.parentFile();
    if (beside.isPresent()) {
      return beside.map(Pom::read);
    }
    Optional<String> artifact = pom.parentArtifact();
    return artifact.isEmpty() ? Optional.empty() : Optional.of(fetch(artifact.get()));
  }

  private Pom fetch(String artifact) throws IOException {
    Path place = folder.resolve("parents").resolve(artifact.replaceAll("[^A-Za-z0-9.-]", "_"));
    if (!Files.exists(place)) {
      MavenProject.run(
          folder, List.of(FETCH, "-Dartifact=" + artifact, "-DoutputDirectory=" + place));
    }
    List<Path> files = new ArrayList<>();
    try (var found = Files.list(place)) {
      found.forEach(files::add);
    }
    return Pom.read(files.get(0));
  }
}
