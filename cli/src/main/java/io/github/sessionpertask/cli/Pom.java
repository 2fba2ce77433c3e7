package io.github.sessionpertask.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A POM, as far as it says where sources are and what they need. */
final class Pom {

  private static final String DEEPEST = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
  private static final String LEVELS = "100";

  /** What can make Maven run something, or ask somebody else than the user has chosen. */
  private static final Set<String> RUNS =
      Set.of("build", "reporting", "modules", "repositories", "pluginRepositories");

  private final Path file;
  private final Document document;

  private Pom(Path file, Document document) {
    this.file = file;
    this.document = document;
  }

  /** What a project is called by others. */
  record Name(String groupId, String artifactId) {

    /** Whether a dependency may mean this; what a property stands for is not known. */
    private boolean isMeantBy(Name dependency) {
      return artifactId.equals(dependency.artifactId)
          && (groupId.equals(dependency.groupId) || dependency.groupId.contains("${"));
    }
  }

  static Pom read(Path file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(DEEPEST, LEVELS);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // The default one prints.
      builder.setErrorHandler(new DefaultHandler());
      return new Pom(file, builder.parse(file.toFile()));
    } catch (ParserConfigurationException | SAXException e) {
      throw new Refusal(file + " cannot be read: " + e.getMessage());
    } catch (IOException e) {
      throw new Refusal(file + " cannot be read: " + Refusal.reason(e));
    }
  }

  private Element root() {
    return document.getDocumentElement();
  }

  Path file() {
    return file;
  }

  Path folder() {
    return file.getParent();
  }

  /** The POMs of its modules, as far as they are there. */
  List<Path> modules() {
    List<Path> found = new ArrayList<>();
    for (Element modules : children(root(), "modules")) {
      for (Element module : children(modules, "module")) {
        Path place = folder().resolve(module.getTextContent().strip()).normalize();
        found.add(Files.isDirectory(place) ? place.resolve("pom.xml") : place);
      }
    }
    return found.stream().filter(Files::isRegularFile).toList();
  }

  Name name() {
    String own = text(root(), "groupId");
    return new Name(
        own.isEmpty() ? parent().map(parent -> text(parent, "groupId")).orElse("") : own,
        text(root(), "artifactId"));
  }

  /** Its parent as an artifact, if it has one. */
  Optional<String> parentArtifact() {
    return parent()
        .map(
            parent ->
                String.join(
                    ":",
                    text(parent, "groupId"),
                    text(parent, "artifactId"),
                    text(parent, "version"),
                    "pom"));
  }

  /** Its parent beside it, if that is what is there. */
  Optional<Path> parentFile() {
    return parent()
        .map(
            parent -> {
              List<Element> way = children(parent, "relativePath");
              String path = way.isEmpty() ? "../pom.xml" : way.get(0).getTextContent().strip();
              Path place = folder().resolve(path).normalize();
              return Files.isDirectory(place) ? place.resolve("pom.xml") : place;
            })
        .filter(Files::isRegularFile)
        .filter(place -> !place.equals(file))
        .filter(
            place ->
                read(place)
                    .name()
                    .artifactId()
                    .equals(parent().map(parent -> text(parent, "artifactId")).orElse("")));
  }

  /** Itself, its parent beside it, and so on. */
  List<Pom> withParents() {
    List<Pom> found = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    Optional<Pom> at = Optional.of(this);
    while (at.isPresent() && seen.add(at.get().file)) {
      found.add(at.get());
      at = at.get().parentFile().map(Pom::read);
    }
    return found;
  }

  private Optional<Element> parent() {
    return children(root(), "parent").stream().findFirst();
  }

  /** Where its sources are: the folder it names, else that of Maven's convention. */
  Optional<Path> sources(boolean tests) {
    String named =
        children(root(), "build").stream()
            .map(build -> text(build, tests ? "testSourceDirectory" : "sourceDirectory"))
            .findFirst()
            .orElse("");
    String path = named.replaceFirst("^\\$\\{(project\\.)?basedir}/", "");
    boolean known = !path.isEmpty() && !path.contains("${");
    return Optional.of(
            folder().resolve(known ? path : tests ? "src/test/java" : "src/main/java").normalize())
        .filter(place -> place.startsWith(folder()))
        .filter(Files::isDirectory);
  }

  /** The projects of the same build that it needs. */
  List<Name> needs(List<Name> build) {
    List<Name> needed = new ArrayList<>();
    for (Element dependency : dependencies()) {
      build.stream().filter(name -> name.isMeantBy(nameOf(dependency))).forEach(needed::add);
    }
    return needed;
  }

  private Name nameOf(Element dependency) {
    String groupId = text(dependency, "groupId");
    return new Name(
        groupId.matches("\\$\\{(project\\.|pom\\.)?(parent\\.)?groupId}")
            ? name().groupId()
            : groupId,
        text(dependency, "artifactId"));
  }

  private List<Element> dependencies() {
    List<Element> found = new ArrayList<>();
    for (Element place : rootAndProfiles()) {
      for (Element dependencies : children(place, "dependencies")) {
        found.addAll(children(dependencies, "dependency"));
      }
    }
    return found;
  }

  private List<Element> rootAndProfiles() {
    List<Element> places = new ArrayList<>(List.of(root()));
    for (Element profiles : children(root(), "profiles")) {
      places.addAll(children(profiles, "profile"));
    }
    return places;
  }

  /**
   * Leaves what says which libraries the sources need, so that Maven can be asked for them and runs
   * nothing of the project, neither plugins nor extensions.
   *
   * @param build the projects of the same build, which have no artifacts yet
   * @param parent the way to where its parent is going to be, if it has one
   */
  void makeBare(List<Name> build, Optional<String> parent) {
    for (Element dependency : dependencies()) {
      Name name = nameOf(dependency);
      if (build.stream().anyMatch(each -> each.isMeantBy(name))) {
        dependency.getParentNode().removeChild(dependency);
      }
      for (Element path : children(dependency, "systemPath")) {
        String place = path.getTextContent().replaceAll("\\$\\{(project\\.)?basedir}", "");
        if (!place.equals(path.getTextContent())) {
          path.setTextContent(folder() + place);
        }
      }
    }
    for (Element place : rootAndProfiles()) {
      RUNS.forEach(name -> children(place, name).forEach(place::removeChild));
    }
    // Any other packaging may need a plugin.
    set(root(), "packaging", "pom");
    parent.ifPresent(path -> set(parent().orElseThrow(), "relativePath", path));
  }

  private void set(Element parent, String name, String text) {
    children(parent, name).forEach(parent::removeChild);
    Element element = document.createElement(name);
    element.setTextContent(text);
    parent.appendChild(element);
  }

  void write(Path to) throws IOException {
    try {
      Files.createDirectories(to.getParent());
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(to.toFile()));
    } catch (TransformerException e) {
      throw new IOException(e);
    }
  }

  private static String text(Element parent, String name) {
    return children(parent, name).stream()
        .map(element -> element.getTextContent().strip())
        .findFirst()
        .orElse("");
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
