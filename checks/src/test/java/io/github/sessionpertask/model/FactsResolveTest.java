package io.github.sessionpertask.model;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.ToolProvider;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/**
 * Holds every fact against the real libraries: a type or method that is not there, or that has no
 * such argument, would be a fact that never applies and that nobody misses.
 *
 * <p>It reads the lines by itself rather than with the plugin's reader, so that the two agree on
 * what the format is.
 */
@RunWith(JUnit4.class)
public final class FactsResolveTest {

  private static final String PLACE =
      "(elements:|result-of:)*(receiver|result|args|functions|arg[0-9])";
  private static final String PLACES = PLACE + "(," + PLACE + ")*";

  /** The columns of each kind: those that it must have, then those that it may have after a bar. */
  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("session", "| mode bound factory"),
          Map.entry("derived", "| when mode bound"),
          Map.entry("publisher", "| values"),
          Map.entry("promise", ""),
          Map.entry("implicit", "scope | outside bound"),
          Map.entry("current", "scope | on"),
          Map.entry("within", "scope"),
          Map.entry("transacts", "commit | begin active rollback"),
          Map.entry("derives", "from | into"),
          Map.entry("threadsafe", ""),
          Map.entry("factory", ""),
          Map.entry("opens", "| holds within"),
          Map.entry("scoped", "| of"),
          Map.entry("binds", "| value on"),
          Map.entry("unbinds", "on"),
          Map.entry("association", "fetch to"),
          Map.entry("identifier", ""),
          Map.entry("loads", ""),
          Map.entry("queries", "| text name"),
          Map.entry("fetches", "| attributes name"),
          Map.entry("touches", "value"),
          Map.entry("harmless", "| tells"),
          Map.entry("ends", "what | of"),
          Map.entry("gives", "value | at"),
          Map.entry("puts", "value into | at"),
          Map.entry("takes", "from"),
          Map.entry(
              "fork",
              "task | executor handle tasks joined after repeats stage result ordered inherits"
                  + " unless scope on thread"),
          Map.entry("join", "| handle executor timed"),
          Map.entry("done", "| handle executor says"),
          Map.entry("combines", "parts"),
          Map.entry("completed", "value"),
          Map.entry("runs", "task | times given result binds transaction into"),
          Map.entry("stream", "of | parallel when sequential"),
          Map.entry("stage", "| task elements barrier"),
          Map.entry("parallel", "| when"),
          Map.entry("sequential", "| when"),
          Map.entry("terminal", "| task result folds"),
          Map.entry("collector", "task"),
          Map.entry("wraps", "task"),
          Map.entry("serial", "| when on"),
          Map.entry("direct", ""),
          Map.entry("home", ""),
          Map.entry("unbounded", ""),
          Map.entry("lock", "| permits"),
          Map.entry("unlock", "| permits"),
          Map.entry("sharedlock", ""),
          Map.entry("signal", "on"),
          Map.entry("await", "on"),
          Map.entry("bean", ""),
          Map.entry("inject", ""),
          Map.entry("async", ""),
          Map.entry("transactional", "| implied"),
          Map.entry("entity", ""),
          Map.entry("begins", "| on lasts when"),
          Map.entry("sets", "rule"),
          Map.entry("reads", "| cached"),
          Map.entry("forgets", ""),
          Map.entry("pauses", ""),
          Map.entry("repository", ""),
          Map.entry("writes", "| entity"),
          Map.entry("publishes", "value"),
          Map.entry("listener", ""),
          Map.entry("aftercommit", ""),
          Map.entry("init", ""),
          Map.entry("callback", ""),
          Map.entry("scope", ""),
          Map.entry("lazy", "| task elements of concurrency scope on shared"),
          Map.entry("hop", "executor | tasks moves"),
          Map.entry("start", ""),
          Map.entry("block", ""));

  private static final Set<String> OF_ANNOTATIONS =
      Set.of(
          "bean",
          "inject",
          "async",
          "init",
          "scope",
          "transactional",
          "within",
          "listener",
          "aftercommit",
          "entity",
          "association",
          "identifier");

  /** These speak of methods, or of all that bear an annotation. */
  private static final Set<String> OF_ANNOTATED =
      Set.of("reads", "writes", "binds", "queries", "fetches");

  private static final Set<String> OF_TYPES =
      Set.of(
          "session",
          "derived",
          "threadsafe",
          "factory",
          "callback",
          "repository",
          "transacts",
          "publisher",
          "promise");
  private static final Set<String> OF_EITHER =
      Set.of("serial", "direct", "home", "unbounded", "scoped", "implicit");

  private static final Map<String, Pattern> VALUES = values();

  /** Of these names, some belong to the class of JDK 21 to 24, which JDK 25 replaced. */
  private static final String REPLACED_IN_25 = "java.util.concurrent.StructuredTaskScope";

  /** Interfaces of one method whose instances are sources or resources rather than code to run. */
  private static final Set<String> NO_FUNCTIONS =
      Set.of(
          "java.lang.AutoCloseable",
          "java.lang.Comparable",
          "java.lang.Iterable",
          "org.reactivestreams.Publisher",
          "java.util.concurrent.Flow.Publisher",
          "io.reactivex.rxjava3.core.CompletableSource",
          "io.reactivex.rxjava3.core.MaybeSource",
          "io.reactivex.rxjava3.core.ObservableSource",
          "io.reactivex.rxjava3.core.SingleSource");

  private static final int RUNNING_JDK = Runtime.version().feature();

  private static final Pattern SUBJECT =
      Pattern.compile("([\\w.]+)(?:#(<init>|\\*|\\w+\\*?)(?:\\(([\\w.,\\[\\]]*)\\))?)?");

  private final Elements elements;
  private final Types types;
  private final List<String> problems = new ArrayList<>();
  private int resolved;
  private int leftToOtherJdk;
  private int leftToOtherVersion;

  public FactsResolveTest() {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    null,
                    null,
                    List.of("-proc:none", "-classpath", System.getProperty("java.class.path")),
                    List.of("java.lang.Object"),
                    null);
    elements = task.getElements();
    types = task.getTypes();
  }

  @Test
  public void everyFactResolves() throws Exception {
    for (Path file : files()) {
      check(file.getFileName().toString(), Files.readAllLines(file, US_ASCII));
    }
    System.out.printf(
        "%d facts resolved, %d left to another JDK than %d, %d to older libraries%n",
        resolved, leftToOtherJdk, RUNNING_JDK, leftToOtherVersion);
    assertWithMessage(String.join("\n", problems)).that(problems).isEmpty();
    assertThat(resolved).isGreaterThan(1500);
  }

  @Test
  public void unknownTypeIsAProblem() {
    assertProblem("session java.sql.Connexion", "no type java.sql.Connexion");
    assertProblem("session {java,javax}.sql.Connection", "no type javax.sql.Connection");
    assertProblem("session Connection", "no type Connection");
    assertProblem(
        "fork java.lang.Thread#start task=receiver inherits=java.lang.InheritedThreadLocal",
        "no type java.lang.InheritedThreadLocal");
  }

  @Test
  public void unknownMethodIsAProblem() {
    assertProblem("opens javax.sql.DataSource#getConection", "no method getConection");
    assertProblem("opens javax.sql.DataSource#getConnection(int)", "no method getConnection(int)");
    assertProblem(
        "wraps java.lang.Thread#<init>(Callable) task=arg0", "no method <init>(Callable)");
  }

  @Test
  public void inheritedMethodIsAProblem() {
    assertProblem(
        "join java.util.concurrent.ScheduledExecutorService#awaitTermination executor=receiver",
        "no method awaitTermination");
  }

  @Test
  public void wrongArgumentIsAProblem() {
    assertProblem("fork java.util.concurrent.Executor#execute task=arg1", "no overload has arg1");
    assertProblem(
        "fork java.util.concurrent.CompletionStage#thenCombine task=arg0",
        "arg0 of thenCombine is no task");
    assertProblem(
        "runs java.util.Collection#size task=functions", "no overload has a functional interface");
    assertProblem("runs java.util.Set#of task=functions", "no overload has a functional interface");
    assertProblem(
        "lazy reactor.core.publisher.Flux#merge task=functions",
        "no overload has a functional interface");
    assertProblem("gives java.util.Objects#requireNonNull value=receiver", "has no receiver");
    assertProblem("gives java.util.Collection#clear value=receiver", "gives nothing");
  }

  @Test
  public void wrongFormatIsAProblem() {
    assertProblem("sesion java.sql.Connection", "unknown kind");
    assertProblem("session", "no subject");
    assertProblem("ends java.sql.Connection#close", "without what=");
    assertProblem("ends java.sql.Connection#close what=sesion", "'sesion' is no value of what");
    assertProblem("ends java.sql.Connection#close what=session at=arg0", "no column at");
    assertProblem("ends java.sql.Connection#close what", "no column what");
    assertProblem("gives java.util.List#get value=arg", "'arg' is no value of value");
    assertProblem("session java.sql.Connection#close", "speaks of types");
    assertProblem("opens javax.sql.DataSource", "speaks of methods");
    assertProblem("bean java.lang.Deprecated", "speaks of annotations");
    assertProblem("bean @java.lang.String", "is no annotation");
    assertProblem("join java.lang.Thread#join timed=yes", "without handle= or executor=");
    assertProblem("session java.sql.Connection\nsession java.sql.Connection", "said before");
  }

  @Test
  public void superfluousJdkColumnIsAProblem() {
    assertProblem("session java.sql.Connection jdk=99", "is there already");
  }

  private void assertProblem(String lines, String words) {
    problems.clear();
    check("test.facts", List.of(lines.split("\n")));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0)).contains(words);
  }

  private static List<Path> files() throws IOException, URISyntaxException {
    Path one = Path.of(FactsResolveTest.class.getResource("jdbc.facts").toURI());
    try (Stream<Path> all = Files.list(one.getParent())) {
      return all.filter(file -> file.toString().endsWith(".facts")).sorted().toList();
    }
  }

  private void check(String file, List<String> lines) {
    Set<String> before = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).trim();
      if (!line.isEmpty() && !line.startsWith("#")) {
        String origin = file + ":" + (i + 1) + ": ";
        if (!before.add(line.replaceAll("\\s+", " "))) {
          problems.add(origin + "said before");
        } else {
          checkLine(origin, line.split("\\s+"));
        }
      }
    }
  }

  private void checkLine(String origin, String[] words) {
    if (!COLUMNS.containsKey(words[0])) {
      problems.add(origin + "unknown kind " + words[0]);
      return;
    }
    if (words.length < 2) {
      problems.add(origin + "no subject");
      return;
    }
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 2; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      columns.put(
          equals < 0 ? words[i] : words[i].substring(0, equals), words[i].substring(equals + 1));
    }
    if (!hasRightColumns(origin, words[0], columns)) {
      return;
    }
    Matcher choice = Pattern.compile("(.*)\\{(\\w+),(\\w+)}(.*)").matcher(words[1]);
    if (choice.matches()) {
      checkSubject(origin, words[0], choice.group(1) + choice.group(2) + choice.group(4), columns);
      checkSubject(origin, words[0], choice.group(1) + choice.group(3) + choice.group(4), columns);
    } else {
      checkSubject(origin, words[0], words[1], columns);
    }
  }

  private boolean hasRightColumns(String origin, String kind, Map<String, String> columns) {
    int before = problems.size();
    String[] known = (" " + COLUMNS.get(kind) + " ").split("\\|", -1);
    Set<String> required = wordsOf(known[0]);
    Set<String> allowed = new HashSet<>(required);
    allowed.add("jdk");
    allowed.add("until");
    if (known.length > 1) {
      allowed.addAll(wordsOf(known[1]));
    }
    columns.forEach(
        (column, value) -> {
          if (!allowed.contains(column) || value.equals(column)) {
            problems.add(origin + kind + " has no column " + column);
          } else if (!VALUES.get(column).matcher(value).matches()) {
            problems.add(origin + "'" + value + "' is no value of " + column);
          }
        });
    for (String column : required) {
      if (!columns.containsKey(column)) {
        problems.add(origin + kind + " without " + column + "=");
      }
    }
    if (kind.equals("join") && columns.containsKey("handle") == columns.containsKey("executor")) {
      problems.add(origin + "join without handle= or executor=");
    }
    return problems.size() == before;
  }

  private void checkSubject(
      String origin, String kind, String subject, Map<String, String> columns) {
    boolean annotation = subject.startsWith("@");
    if (annotation != OF_ANNOTATIONS.contains(kind)
        && !(annotation && OF_ANNOTATED.contains(kind))) {
      problems.add(origin + kind + " speaks of " + (annotation ? "no " : "") + "annotations");
      return;
    }
    Matcher parts = SUBJECT.matcher(annotation ? subject.substring(1) : subject);
    if (!parts.matches()) {
      problems.add(origin + subject + " is neither a type nor a method");
      return;
    }
    boolean method = parts.group(2) != null;
    if (!annotation && !OF_EITHER.contains(kind) && method == OF_TYPES.contains(kind)) {
      problems.add(origin + kind + " speaks of " + (method ? "types" : "methods"));
      return;
    }
    int from = Integer.parseInt(columns.getOrDefault("jdk", "0"));
    int before = problems.size();
    resolve(origin, parts, annotation, columns);
    boolean found = problems.size() == before;
    if (columns.containsKey("until")) {
      if (found) {
        problems.add(origin + subject + " is there still");
      } else {
        problems.subList(before, problems.size()).clear();
        leftToOtherVersion++;
      }
      return;
    }
    boolean removed = RUNNING_JDK >= 25 && from == 21 && parts.group(1).startsWith(REPLACED_IN_25);
    if (found && from > RUNNING_JDK) {
      problems.add(origin + subject + " is there already in JDK " + RUNNING_JDK);
    } else if (!found && (from > RUNNING_JDK || removed)) {
      problems.subList(before, problems.size()).clear();
      leftToOtherJdk++;
    } else if (found) {
      resolved++;
    }
  }

  private void resolve(
      String origin, Matcher parts, boolean annotation, Map<String, String> columns) {
    TypeElement type = elements.getTypeElement(parts.group(1));
    if (type == null) {
      problems.add(origin + "no type " + parts.group(1));
      return;
    }
    if (annotation && type.getKind() != ElementKind.ANNOTATION_TYPE) {
      problems.add(origin + parts.group(1) + " is no annotation");
    }
    String binding = columns.get("inherits");
    if (binding != null && elements.getTypeElement(binding) == null) {
      problems.add(origin + "no type " + binding);
    }
    String name = parts.group(2);
    boolean ofSubtypes = type.getEnclosedElements().isEmpty();
    if (name == null || name.equals("*") || (name.endsWith("*") && ofSubtypes)) {
      return;
    }
    List<ExecutableElement> overloads = overloads(type, name, parts.group(3));
    if (overloads.isEmpty()) {
      String parameters = parts.group(3) == null ? "" : "(" + parts.group(3) + ")";
      problems.add(origin + "no method " + name + parameters + " in " + type);
    } else {
      columns.forEach(
          (column, value) -> {
            if (VALUES.get(column).pattern().contains("receiver")) {
              for (String place : value.split(",")) {
                checkPlace(origin, overloads, column, place);
              }
            }
          });
    }
  }

  private List<ExecutableElement> overloads(TypeElement type, String name, String parameters) {
    List<ExecutableElement> found = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement method
          && isNamed(method, name)
          && !method.getModifiers().contains(Modifier.PRIVATE)
          && (parameters == null || parameters.equals(parametersOf(method)))) {
        found.add(method);
      }
    }
    return found;
  }

  /** Whether it is the name, or begins like the pattern. */
  private static boolean isNamed(ExecutableElement method, String name) {
    return name.endsWith("*")
        ? method.getSimpleName().toString().startsWith(name.substring(0, name.length() - 1))
        : method.getSimpleName().contentEquals(name);
  }

  private String parametersOf(ExecutableElement method) {
    List<String> names = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      names.add(simpleName(types.erasure(parameter.asType())));
    }
    String all = String.join(",", names);
    return method.isVarArgs() ? all.substring(0, all.length() - "[]".length()) + "..." : all;
  }

  private String simpleName(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return simpleName(array.getComponentType()) + "[]";
    }
    return type instanceof DeclaredType declared
        ? declared.asElement().getSimpleName().toString()
        : type.toString();
  }

  private void checkPlace(
      String origin, List<ExecutableElement> overloads, String column, String place) {
    String name = overloads.get(0).getSimpleName().toString();
    String plain = place.substring(place.lastIndexOf(':') + 1);
    if (plain.equals("receiver")) {
      if (overloads.stream().allMatch(m -> m.getModifiers().contains(Modifier.STATIC))) {
        problems.add(origin + name + " has no receiver");
      } else if (column.equals("value") && overloads.stream().allMatch(this::givesNothing)) {
        problems.add(origin + name + " gives nothing");
      }
    } else if (plain.equals("functions")) {
      if (overloads.stream().noneMatch(m -> parameters(m).anyMatch(this::isFunction))) {
        problems.add(origin + "no overload has a functional interface: " + name);
      }
    } else if (plain.startsWith("arg") && !plain.equals("args")) {
      int index = plain.charAt("arg".length()) - '0';
      Predicate<ExecutableElement> has = m -> m.isVarArgs() || m.getParameters().size() > index;
      if (overloads.stream().noneMatch(has)) {
        problems.add(origin + "no overload has " + plain + ": " + name);
      } else if (column.equals("task")
          && place.equals(plain)
          && overloads.stream().filter(has).noneMatch(m -> isTask(parameter(m, index)))) {
        problems.add(origin + plain + " of " + name + " is no task");
      }
    }
  }

  private boolean givesNothing(ExecutableElement method) {
    return method.getReturnType().getKind() == TypeKind.VOID
        && method.getKind() != ElementKind.CONSTRUCTOR;
  }

  private static Stream<TypeMirror> parameters(ExecutableElement method) {
    return method.getParameters().stream()
        .map(VariableElement::asType)
        .map(type -> type instanceof ArrayType array ? array.getComponentType() : type);
  }

  private static TypeMirror parameter(ExecutableElement method, int index) {
    List<TypeMirror> all = parameters(method).toList();
    return all.get(Math.min(index, all.size() - 1));
  }

  /** Functions, classes whose one method a library calls, callbacks with a method for each end. */
  private boolean isTask(TypeMirror type) {
    return isFunction(type)
        || Stream.of(
                "java.util.concurrent.ForkJoinTask",
                "java.util.TimerTask",
                "java.util.stream.Collector",
                "com.google.common.util.concurrent.FutureCallback")
            .map(elements::getTypeElement)
            .anyMatch(task -> types.isSubtype(types.erasure(type), types.erasure(task.asType())));
  }

  private boolean isFunction(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)
        || declared.asElement().getKind() != ElementKind.INTERFACE) {
      return false;
    }
    TypeElement element = (TypeElement) declared.asElement();
    if (NO_FUNCTIONS.contains(element.getQualifiedName().toString())) {
      return false;
    }
    Set<String> open = new HashSet<>();
    for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(element))) {
      boolean ofObject =
          elements.getTypeElement("java.lang.Object").getEnclosedElements().stream()
              .anyMatch(known -> known.getSimpleName().equals(method.getSimpleName()));
      if (method.getModifiers().contains(Modifier.ABSTRACT) && !ofObject) {
        open.add(method.getSimpleName() + "/" + method.getParameters().size());
      }
    }
    return open.size() == 1;
  }

  private static Set<String> wordsOf(String words) {
    return words.isBlank() ? Set.of() : Set.of(words.trim().split("\\s+"));
  }

  private static Map<String, Pattern> values() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String column :
        List.of("from", "into", "value", "at", "task", "executor", "handle", "after")) {
      values.put(column, PLACES);
    }
    values.put("parts", PLACES);
    values.put("attributes", PLACES);
    values.put("of", PLACES);
    values.put("on", PLACES);
    values.put("within", PLACES);
    values.put("text", PLACES);
    values.put("name", PLACES);
    values.put("fetch", "lazy|eager");
    values.put("to", "one|many");
    values.put("binds", PLACES);
    values.put("given", "session|derived|" + PLACES);
    values.put("when", "obtained|arg[0-9]:\\w+(,arg[0-9]:\\w+)*");
    values.put("unless", "arg[0-9]:\\w+");
    values.put("what", "session|transaction");
    values.put("tasks", "many");
    values.put("times", "many");
    values.put("joined", "yes");
    values.put("repeats", "yes");
    values.put("timed", "yes");
    values.put("parallel", "yes");
    values.put("stage", "async|sync");
    values.put("result", "task|flat|elements");
    values.put("elements", "mapped|same|flattened|merged|concatenated");
    values.put("permits", "1");
    values.put("holds", "nothing");
    values.put("tells", "open|closed");
    values.put("transaction", "thread|session");
    values.put("implied", "yes");
    values.put("cached", "yes");
    values.put("until", "[\\d.]+");
    values.put("entity", "any");
    values.put("factory", "\\w+");
    values.put("sequential", "\\w+");
    for (String column : List.of("begin", "commit", "active", "rollback")) {
      values.put(column, "[\\w.()]+");
    }
    values.put("lasts", "session");
    values.put("rule", "propagation|isolation|readonly");
    values.put("barrier", "yes");
    values.put("says", "running");
    values.put("folds", "yes");
    values.put("ordered", "yes|arg[0-9]");
    values.put("inherits", "[\\w.]+");
    values.put("mode", "reactive");
    values.put("bound", "thread");
    values.put("thread", "context");
    values.put("moves", "before");
    values.put("shared", "yes");
    values.put("values", "many");
    values.put("outside", "own");
    values.put("scope", "[\\w-]+");
    values.put("concurrency", "arg[0-9](,arg[0-9])*");
    values.put("jdk", "\\d+");
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    values.forEach((column, value) -> patterns.put(column, Pattern.compile(value)));
    return patterns;
  }
}
