package io.github.sessionpertask.model;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** A fact that is looked up lazily must be found none the less. */
@RunWith(JUnit4.class)
public final class FactIndexTest {

  @Test
  public void everyFactIsFoundByItsType() throws Exception {
    int found = 0;
    for (FactFiles.Bundled file : FactFiles.BUNDLED) {
      for (Fact fact : FactReader.read(file.lines())) {
        // A new index each time: the type itself has to lead to the file.
        TypeFacts facts = new FactIndex(List.of()).take(fact.type());
        assertWithMessage(fact.origin()).that(all(facts, fact)).contains(fact);
        found++;
      }
    }
    assertThat(found).isGreaterThan(1500);
  }

  @Test
  public void everyFileIsListed() throws Exception {
    List<String> listed = FactFiles.BUNDLED.stream().map(FactFiles.Bundled::name).toList();
    List<String> there = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder())) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".facts"))
          .forEach(name -> there.add(name.substring(0, name.length() - ".facts".length())));
    }
    assertThat(listed).containsExactlyElementsIn(there);
  }

  @Test
  public void factsOfUsersJoinThoseOfThePlugin() throws Exception {
    List<Fact> own =
        FactReader.read(FactLine.of("own.facts", "harmless java.sql.Connection#isValid # ours"));
    TypeFacts facts = new FactIndex(own).take("java.sql.Connection");
    assertThat(facts.ofMethods("isValid")).isEqualTo(own);
    assertThat(facts.ofType(FactKind.SESSION)).isPresent();
    assertThat(new FactIndex(own).take("java.sql.Connexion").isEmpty()).isTrue();
  }

  private static List<Fact> all(TypeFacts facts, Fact like) {
    if (like.method().isEmpty()) {
      return facts.ofType(like.kind()).stream().toList();
    }
    String name = like.method().get();
    return name.endsWith("*") ? facts.ofMethodsLike(name) : facts.ofMethods(name);
  }

  private static Path folder() throws URISyntaxException {
    return Path.of(FactIndexTest.class.getResource("jdbc.facts").toURI()).getParent();
  }
}
