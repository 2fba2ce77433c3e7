package io.github.sessionpertask;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** The front pages link to files that are there. */
@RunWith(JUnit4.class)
public final class ReadmeLinksTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");

  @Test
  public void linksOfTheReadmeLeadSomewhere() throws IOException {
    List<String> links = localLinks("README.md");

    assertThat(links).contains("docs/checks/SessionSharedAcrossTasks.md");
    assertAllExist("README.md", links);
  }

  @Test
  public void linksOfTheContributorsGuideLeadSomewhere() throws IOException {
    List<String> links = localLinks("CONTRIBUTING.md");

    assertThat(links).isNotEmpty();
    assertAllExist("CONTRIBUTING.md", links);
  }

  private static List<String> localLinks(String page) throws IOException {
    List<String> links = new ArrayList<>();
    Matcher matcher = LINK.matcher(Files.readString(ROOT.resolve(page)));
    while (matcher.find()) {
      String target = matcher.group(1);
      if (!target.contains("://") && !target.startsWith("#")) {
        links.add(target.replaceFirst("#.*", ""));
      }
    }
    return links;
  }

  private static void assertAllExist(String page, List<String> links) {
    List<String> dead =
        links.stream().filter(link -> !Files.exists(ROOT.resolve(link))).distinct().toList();
    assertWithMessage("dead links in %s", page).that(dead).isEmpty();
  }
}
