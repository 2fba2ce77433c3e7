package io.github.sessionpertask.proof;

import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles inputs against the class path of the test, and loads them apart from each other. */
final class ProgramCompiler implements AutoCloseable {
  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files =
      compiler.getStandardFileManager(null, Locale.ROOT, UTF_8);
  private final List<URLClassLoader> loaders = new ArrayList<>();
  private final Path output;

  ProgramCompiler(Path output) {
    this.output = output;
  }

  /**
   * Compiles a file.
   *
   * @param source may be named otherwise than its class, as rewritten inputs are
   */
  Program compile(Path source) throws IOException, ClassNotFoundException {
    String name = source.getFileName().toString().replaceFirst("\\..*", "");
    Path classes = Files.createTempDirectory(output, name);
    // javac wants a class's file to bear its name only if the class is public.
    files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(classes.toFile()));
    StringWriter said = new StringWriter();
    boolean done =
        compiler
            .getTask(
                said,
                files,
                null,
                List.of("-proc:none", "-nowarn"),
                null,
                files.getJavaFileObjects(source))
            .call();
    assertWithMessage("%s compiles\n%s", source, said).that(done).isTrue();
    URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, ProgramCompiler.class.getClassLoader());
    loaders.add(loader);
    return new Program(loader.loadClass("shelf." + name));
  }

  @Override
  public void close() throws IOException {
    for (URLClassLoader loader : loaders) {
      loader.close();
    }
    files.close();
  }
}
