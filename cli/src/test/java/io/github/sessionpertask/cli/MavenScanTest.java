package io.github.sessionpertask.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** Scanning a Maven project of several modules that has never been built, and whoever wrote it. */
@RunWith(JUnit4.class)
public final class MavenScanTest {

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        %s
      </project>
      """;

  private static final String CHILD =
      """
      <parent><groupId>shop</groupId><artifactId>all</artifactId><version>1</version></parent>
      <artifactId>%s</artifactId>
      """;

  /** Two tasks over one connection, by way of a class that another module has. */
  private static final String STOCK =
      """
      package shop.stock;

      import java.sql.Connection;
      import java.util.concurrent.ExecutorService;
      import shop.base.Table;

      class Stock {
        void count(Connection connection, ExecutorService pool) {
          pool.submit(() -> Table.count(connection, "shelf"));
          pool.submit(() -> Table.count(connection, "cellar"));
        }
      }
      """;

  private static final String TABLE =
      """
      package shop.base;

      import java.sql.Connection;
      import java.sql.SQLException;

      public final class Table {
        public static int count(Connection connection, String name) throws SQLException {
          return connection.createStatement().executeUpdate("analyze " + name);
        }
      }
      """;

  private static final String TABLE_TEST =
      """
      package shop;

      import java.sql.Connection;

      public class TableTest {
        @org.junit.Test public void counts() {}
        void run(Connection connection, java.util.concurrent.ExecutorService pool) {
          pool.submit(() -> connection.nativeSQL("a"));
          pool.submit(() -> connection.nativeSQL("b"));
        }
      }
      """;

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  private Path project;
  private String out = "";
  private String err = "";

  @Before
  public void writeProject() throws IOException {
    project = temporary.newFolder("a shop").toPath().toRealPath();
    Files.createDirectory(project.resolve(".git"));
    pom(
        ".",
        """
        <parent>
          <groupId>org.apache</groupId><artifactId>apache</artifactId><version>23</version>
        </parent>
        <groupId>shop</groupId><artifactId>all</artifactId><version>1</version>
        <packaging>pom</packaging>
        <modules><module>stock</module><module>base</module></modules>
        <dependencies>
          <dependency>
            <groupId>junit</groupId><artifactId>junit</artifactId><version>4.13.2</version>
            <scope>test</scope>
          </dependency>
        </dependencies>
        """);
    pom(
        "stock",
        CHILD.formatted("stock")
            + """
            <packaging>bundle</packaging>
            <dependencies>
              <dependency>
                <groupId>${project.groupId}</groupId><artifactId>base</artifactId><version>1</version>
              </dependency>
            </dependencies>
            """);
    pom("base", CHILD.formatted("base"));
    write("stock/src/main/java/shop/stock/Stock.java", STOCK);
    write("base/src/main/java/shop/base/Table.java", TABLE);
    write("base/src/test/java/shop/TableTest.java", TABLE_TEST);
  }

  private void pom(String folder, String content) throws IOException {
    write(folder + "/pom.xml", POM.formatted(content));
  }

  private void write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int scan() {
    StringWriter written = new StringWriter();
    StringWriter errors = new StringWriter();
    int exitCode =
        Main.run(new PrintWriter(written), new PrintWriter(errors), "scan", project.toString());
    out = written.toString();
    err = errors.toString();
    return exitCode;
  }

  private void assertExit(int expected) {
    int exitCode = scan();
    assertWithMessage(err).that(exitCode).isEqualTo(expected);
  }

  @Test
  public void modulesNeedNoBuildAndNothingOfThemIsRun() throws IOException {
    // Each of these would end a run of Maven that obeys it.
    write(".mvn/jvm.config", "-XX:NoSuchOptionThere");
    write(".mvn/maven.config", "--no-such-option");
    String none = "<groupId>shop</groupId><artifactId>none</artifactId><version>1</version>";
    write(".mvn/extensions.xml", "<extensions><extension>" + none + "</extension></extensions>");
    String build =
        "<build><extensions><extension>"
            + none
            + "</extension></extensions><plugins><plugin>"
            + none
            + "<extensions>true</extensions></plugin></plugins></build>";
    pom(
        "base",
        CHILD.formatted("base")
            + build
            + "<profiles><profile><id>p</id><activation><activeByDefault>true</activeByDefault>"
            + "</activation>"
            + build
            + "</profile></profiles>");
    List<Path> before = files();
    assertExit(1);
    assertThat(out).contains("stock/src/main/java/shop/stock/Stock.java:9:");
    assertThat(out).contains("base/src/test/java/shop/TableTest.java:8:");
    assertThat(out).contains("4 findings in 3 files");
    assertThat(files()).isEqualTo(before);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(project)) {
      return walk.sorted().toList();
    }
  }

  /** Since two of them have classes of one name, say; and one that fails is named. */
  @Test
  public void modulesThatDoNotGoTogetherAreCompiledOneByOne() throws IOException {
    write("stock/src/test/java/shop/TableTest.java", TABLE_TEST);
    pom("broken", CHILD.formatted("broken"));
    write("broken/src/main/java/shop/Broken.java", "package shop; class Broken { Missing field; }");
    Path all = project.resolve("pom.xml");
    Files.writeString(
        all, Files.readString(all).replace("<modules>", "<modules><module>broken</module>"));
    assertExit(2);
    assertThat(err).contains("so one by one");
    assertThat(err).contains("not checked, since they do not compile: broken sources (1 error)");
    assertThat(out).contains("base/src/test/java/shop/TableTest.java:8:");
    assertThat(out).contains("stock/src/test/java/shop/TableTest.java:8:");
    assertThat(out).contains("4 findings in 4 files");
  }

  @Test
  public void projectsThatLeadNowhereAreRefused() throws IOException {
    pom("base", CHILD.formatted("base") + "<a>".repeat(5_000) + "</a>".repeat(5_000));
    assertExit(2);
    assertThat(err).contains("pom.xml cannot be read");
    write(
        "base/pom.xml",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><project>&b;</project>");
    assertExit(2);
    assertThat(err).contains("pom.xml cannot be read");
    // Modules outside, in a circle, and that need each other; and a parent that is not there.
    pom(
        "base",
        CHILD.formatted("base").replace("all", "nowhere")
            + "<modules><module>../../..</module><module>..</module></modules>"
            + "<dependencies><dependency><groupId>shop</groupId><artifactId>stock</artifactId>"
            + "<version>1</version></dependency></dependencies>");
    assertExit(2);
    assertThat(err).contains("shop:nowhere");
  }
}
