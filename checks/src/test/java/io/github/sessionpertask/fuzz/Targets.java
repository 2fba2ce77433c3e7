package io.github.sessionpertask.fuzz;

import io.github.sessionpertask.gate.BaselineFuzz;
import io.github.sessionpertask.gate.DiffFuzz;
import io.github.sessionpertask.model.FactsFuzz;
import io.github.sessionpertask.sarif.ReportFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The readers of files that may come from anybody, and inputs that a fuzzer begins with. */
final class Targets {

  static final Map<Class<?>, Consumer<byte[]>> ALL =
      Map.of(
          ReportFuzz.class, ReportFuzz::fuzzerTestOneInput,
          DiffFuzz.class, DiffFuzz::fuzzerTestOneInput,
          BaselineFuzz.class, BaselineFuzz::fuzzerTestOneInput,
          FactsFuzz.class, FactsFuzz::fuzzerTestOneInput);

  private Targets() {}

  static Path corpus(Class<?> target) {
    return Path.of("src/test/resources/fuzz", target.getSimpleName()).toAbsolutePath();
  }

  static List<Path> inputs(Class<?> target) throws IOException {
    try (Stream<Path> list = Files.list(corpus(target))) {
      return list.sorted().toList();
    }
  }
}
