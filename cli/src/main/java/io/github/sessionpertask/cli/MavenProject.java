package io.github.sessionpertask.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A Maven project with its modules, as its POMs have them. */
final class MavenProject {

  private static final String CLASS_PATH = "Dependencies classpath:";
  private static final int MOST_LINES = 15;

  private final Path home;
  private final Set<Path> modules = new LinkedHashSet<>();

  MavenProject(Path home) {
    this.home = home;
    addModule(home);
  }

  private void addModule(Path folder) {
    Path pom = folder.resolve("pom.xml");
    if (!folder.startsWith(home) || !Files.isRegularFile(pom) || !modules.add(folder)) {
      return;
    }
    for (String module : modulesOf(pom)) {
      addModule(folder.resolve(module).normalize());
    }
  }

  private static List<String> modulesOf(Path pom) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document = factory.newDocumentBuilder().parse(pom.toFile());
      List<String> names = new ArrayList<>();
      for (Element modules : children(document.getDocumentElement(), "modules")) {
        for (Element module : children(modules, "module")) {
          names.add(module.getTextContent().strip());
        }
      }
      return names;
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new Refusal(pom + " cannot be read: " + e.getMessage());
    }
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

  /** Where its sources are, by Maven's convention; generated ones where they have been built. */
  List<Path> sourceFolders() {
    List<Path> folders = new ArrayList<>();
    for (Path module : modules) {
      for (String name :
          List.of(
              "src/main/java",
              "src/test/java",
              "target/generated-sources/annotations",
              "target/generated-test-sources/test-annotations")) {
        if (Files.isDirectory(module.resolve(name))) {
          folders.add(module.resolve(name));
        }
      }
    }
    return folders;
  }

  /** The class path of all modules together. */
  List<String> classPath(boolean build) {
    String maven = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
    List<String> command = new ArrayList<>(List.of(maven, "-B", "-ntp", "-Dstyle.color=never"));
    if (build) {
      command.add("test-compile");
    }
    command.add("dependency:build-classpath");
    Program.Output output = Program.run(home, command);
    if (output.exitCode() != 0) {
      List<String> errors =
          output
              .text()
              .lines()
              .filter(line -> line.startsWith("[ERROR]"))
              .limit(MOST_LINES)
              .toList();
      throw new Refusal(
          "Maven does not give the class path (if modules need each other: --build; else"
              + " --classpath): "
              + String.join(" ", errors));
    }
    Set<String> path = new LinkedHashSet<>();
    List<String> lines = output.text().lines().toList();
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i).endsWith(CLASS_PATH)) {
        path.addAll(List.of(lines.get(i + 1).split(File.pathSeparator)));
      }
    }
    path.remove("");
    // The modules' own classes are compiled again, from their sources.
    path.removeIf(entry -> Path.of(entry).startsWith(home));
    return List.copyOf(path);
  }
}
