package io.github.sessionpertask;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static java.util.stream.Collectors.toCollection;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.BeforeClass;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** The rooms of the house, the arrows between them, and their doors. */
@RunWith(JUnit4.class)
public final class RoomsTest {

  private static final String ROOT = "io.github.sessionpertask.";

  /** Each room, and the rooms that it may know. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          entry("model", Set.of()),
          entry("heap", Set.of()),
          entry("flow", Set.of()),
          entry("effect", Set.of("heap")),
          entry("overlap", Set.of("heap", "effect")),
          entry("capture", Set.of("model", "heap", "flow", "effect", "overlap")),
          entry("fix", Set.of("capture", "overlap", "heap", "model")),
          entry("report", Set.of()),
          entry("sarif", Set.of()),
          entry("gate", Set.of("sarif")),
          entry(
              "bugpatterns",
              Set.of(
                  "model", "heap", "flow", "effect", "overlap", "capture", "fix", "report", "sarif",
                  "gate")));

  /** The public classes of each room that are no records, enums, interfaces or exceptions. */
  private static final Map<String, Set<String>> DOORS =
      Map.ofEntries(
          entry("model", Set.of("Model")),
          entry("heap", Set.of("Store")),
          entry("flow", Set.of("StructuredFlow")),
          entry("effect", Set.of("LookUps", "Openings", "Surroundings")),
          // What is on a timeline is asked of Overlaps alone.
          entry("overlap", Set.of("Overlaps", "Timeline")),
          entry("capture", Set.of("Capture")),
          entry("fix", Set.of("SessionPerTask", "TryWithResources", "Sequential")),
          entry("report", Set.of("Narrator")),
          // Besides the report itself: how it names files, and how it writes changes of them.
          entry(
              "sarif",
              Set.of("ReportFile", "Sources", "Rewrites", "LineDiff", "JsonWriter", "WholeFile")),
          // Gate is a record of the other two.
          entry("gate", Set.of("Baseline", "ChangedLines")),
          entry(
              "bugpatterns",
              Set.of(
                  "SessionSharedAcrossTasks",
                  "SessionUsedWhileTaskRuns",
                  "SessionClosedBeforeTaskEnds",
                  "ReactiveSessionOverlap",
                  "TaskSessionNotClosed",
                  "ScopedSessionInTask",
                  "TransactionDoesNotSpanTasks",
                  "UncommittedWriteInvisibleToTask",
                  "StaleSnapshotRead",
                  "LazyLoadInTask")));

  private static final Set<String> NAMES_THAT_SAY_NOTHING = Set.of("util", "helper", "manager");

  /** What makes a collection that nobody can change. */
  private static final Set<String> IMMUTABLE =
      Set.of(
          "List.of",
          "Set.of",
          "Map.of",
          "Map.ofEntries",
          "List.copyOf",
          "Set.copyOf",
          "Map.copyOf");

  /** Small and fast, and mutable: accepted where it is private. */
  private static final String PRIVATE_ONLY = "EnumSet.of";

  private static final List<Source> SOURCES = new ArrayList<>();
  private static DocTrees docs;

  /** A file: its room, and what it says. */
  private record Source(Path file, String room, CompilationUnitTree unit) {

    /** The qualified names that it mentions, in imports and elsewhere; comments do not count. */
    Set<String> mentions() {
      Set<String> names = new TreeSet<>();
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
          names.add(tree.toString());
          return super.visitMemberSelect(tree, null);
        }

        @Override
        public Void visitPackage(PackageTree tree, Void unused) {
          return null;
        }
      }.scan(unit, null);
      return names;
    }

    /** The other rooms that it mentions. */
    Set<String> rooms() {
      return mentions().stream()
          .filter(name -> name.startsWith(ROOT))
          .map(name -> name.substring(ROOT.length()).split("\\.")[0])
          .filter(name -> !name.equals(room))
          .collect(toCollection(TreeSet::new));
    }

    List<ClassTree> types() {
      return unit.getTypeDecls().stream()
          .filter(ClassTree.class::isInstance)
          .map(ClassTree.class::cast)
          .toList();
    }

    String name() {
      String file = this.file.getFileName().toString();
      return file.substring(0, file.length() - ".java".length());
    }
  }

  @BeforeClass
  public static void readSources() throws IOException {
    Path root = Path.of("src", "main", "java");
    Path base = root.resolve(ROOT.replace('.', '/'));
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
      docs = DocTrees.instance(task);
      int index = 0;
      for (CompilationUnitTree unit : task.parse()) {
        Path file = files.get(index++);
        SOURCES.add(new Source(file, base.relativize(file.getParent()).toString(), unit));
      }
    }
  }

  @Test
  public void everyFileStandsInARoom() {
    assertThat(SOURCES).isNotEmpty();
    for (Source source : SOURCES) {
      assertWithMessage("%s", source.file).that(ARROWS.keySet()).contains(source.room);
      assertWithMessage("%s", source.file)
          .that(source.unit.getPackageName().toString())
          .isEqualTo(ROOT + source.room);
    }
    assertThat(DOORS.keySet()).isEqualTo(ARROWS.keySet());
  }

  @Test
  public void roomsKnowOnlyTheRoomsThatTheyMay() {
    for (Source source : SOURCES) {
      assertWithMessage("rooms that %s knows, beyond those that it may", source.file)
          .that(without(source.rooms(), ARROWS.get(source.room)))
          .isEmpty();
    }
  }

  @Test
  public void arrowsAreNotMadeUp() {
    Map<String, Set<String>> seen = new TreeMap<>();
    for (Source source : SOURCES) {
      seen.computeIfAbsent(source.room, room -> new TreeSet<>()).addAll(source.rooms());
    }
    for (String room : List.of("overlap", "capture")) {
      assertWithMessage(room).that(seen.get(room)).isEqualTo(ARROWS.get(room));
    }
  }

  @Test
  public void arrowsMakeNoCircle() {
    Set<String> left = new TreeSet<>(ARROWS.keySet());
    while (!left.isEmpty()) {
      Set<String> free =
          left.stream()
              .filter(room -> ARROWS.get(room).stream().noneMatch(left::contains))
              .collect(toCollection(TreeSet::new));
      assertWithMessage("rooms that wait for each other: %s", left).that(free).isNotEmpty();
      left.removeAll(free);
    }
  }

  @Test
  public void nobodyImportsAWholeRoom() {
    for (Source source : SOURCES) {
      for (ImportTree each : source.unit.getImports()) {
        assertWithMessage("%s", source.file)
            .that(each.getQualifiedIdentifier().toString())
            .doesNotContainMatch("\\.\\*$");
      }
    }
  }

  @Test
  public void reportsKnowNoCompiler() {
    for (String room : List.of("report", "sarif", "gate")) {
      assertNoMention(room, "com.sun.", "javax.lang.model.", "javax.tools.", "com.google.");
    }
  }

  @Test
  public void onlyChecksKnowErrorProne() {
    for (String room : without(ARROWS.keySet(), Set.of("bugpatterns", "fix"))) {
      assertNoMention(room, "com.google.errorprone.");
    }
  }

  private static void assertNoMention(String room, String... prefixes) {
    for (Source source : SOURCES) {
      if (source.room.equals(room)) {
        for (String prefix : prefixes) {
          assertWithMessage("%s", source.file)
              .that(source.mentions().stream().filter(name -> name.startsWith(prefix)).toList())
              .isEmpty();
        }
      }
    }
  }

  @Test
  public void roomsHaveTheirDoorsAndNoOthers() {
    Map<String, Set<String>> open = new TreeMap<>();
    ARROWS.keySet().forEach(room -> open.put(room, new TreeSet<>()));
    for (Source source : SOURCES) {
      for (ClassTree type : source.types()) {
        boolean isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
        if (isPublic && type.getKind() == Tree.Kind.CLASS && !isException(type)) {
          open.get(source.room).add(type.getSimpleName().toString());
        }
      }
    }
    assertThat(open).isEqualTo(new TreeMap<>(DOORS));
  }

  private static boolean isException(ClassTree type) {
    return type.getExtendsClause() != null
        && type.getExtendsClause().toString().endsWith("Exception");
  }

  @Test
  public void whatIsPublicIsDocumented() {
    List<String> silent = new ArrayList<>();
    for (Source source : SOURCES) {
      new TreePathScanner<Void, Void>() {
        @Override
        public Void visitClass(ClassTree type, Void unused) {
          if (!isOpen(type.getModifiers())) {
            return null;
          }
          check(type.getSimpleName());
          return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
          if (isOpen(method.getModifiers())) {
            check(method.getName());
          }
          return null;
        }

        private void check(Name name) {
          if (docs.getDocComment(getCurrentPath()) == null) {
            silent.add(source.name() + "." + name);
          }
        }
      }.scan(source.unit, null);
    }
    assertThat(silent).isEmpty();
  }

  private static boolean isOpen(ModifiersTree modifiers) {
    return modifiers.getFlags().contains(Modifier.PUBLIC)
        && modifiers.getAnnotations().stream()
            .noneMatch(each -> each.getAnnotationType().toString().equals("Override"));
  }

  @Test
  public void namesSaySomething() {
    for (Source source : SOURCES) {
      for (String nothing : NAMES_THAT_SAY_NOTHING) {
        assertWithMessage("%s", source.file)
            .that((source.room + "." + source.name()).toLowerCase(Locale.ROOT))
            .doesNotContain(nothing);
      }
    }
  }

  @Test
  public void nothingStaticChanges() {
    List<String> mutable = new ArrayList<>();
    for (Source source : SOURCES) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitClass(ClassTree type, Void unused) {
          for (Tree member : type.getMembers()) {
            if (member instanceof VariableTree field && isMutable(type, field)) {
              mutable.add(source.name() + "." + field.getName());
            }
          }
          return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
          return null;
        }
      }.scan(source.unit, null);
    }
    assertThat(mutable).isEmpty();
  }

  private static boolean isMutable(ClassTree type, VariableTree field) {
    Set<Modifier> modifiers = field.getModifiers().getFlags();
    // An enum's constants are fields to the parser.
    boolean constant =
        type.getKind() == Tree.Kind.ENUM
            && field.getInitializer() != null
            && field.getType().toString().equals(type.getSimpleName().toString());
    if (!modifiers.contains(Modifier.STATIC) || constant) {
      return false;
    }
    if (!modifiers.contains(Modifier.FINAL) || field.getInitializer() instanceof NewArrayTree) {
      return true;
    }
    String declared = field.getType().toString().replaceAll("<.*", "");
    if (!Set.of("List", "Set", "Map", "Collection").contains(simple(declared))) {
      return field.getInitializer() instanceof NewClassTree made
          && made.getIdentifier().toString().matches(".*(List|Set|Map|Deque|Queue|Array)\\b.*");
    }
    String initializer = String.valueOf(field.getInitializer());
    if (modifiers.contains(Modifier.PRIVATE) && initializer.startsWith(PRIVATE_ONLY)) {
      return false;
    }
    return IMMUTABLE.stream()
        .noneMatch(maker -> initializer.replaceFirst("^java\\.util\\.", "").startsWith(maker));
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    Set<String> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }
}
