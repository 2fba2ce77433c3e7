package io.github.sessionpertask.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sessionpertask.sarif.Sources;
import io.github.sessionpertask.sarif.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A copy of the sources, in which rewrites are tried. The sources themselves stay as they are. */
final class Workspace {

  private final Checkout checkout;
  private final Path copy;
  private final Map<String, byte[]> originals = new TreeMap<>();

  Workspace(Checkout checkout, Path copy, List<Path> sources) throws IOException {
    this.checkout = checkout;
    this.copy = copy;
    Sources names = Sources.below(checkout.root());
    for (Path source : sources) {
      String uri =
          names
              .uriOf(source)
              .orElseThrow(() -> new Refusal(source + " is not below " + checkout.root()));
      byte[] content = Checkout.content(source);
      originals.put(uri, content);
      Path twin = fileOf(uri);
      Files.createDirectories(twin.getParent());
      Files.write(twin, content);
    }
  }

  Path root() {
    return copy;
  }

  /** A part of the sources, in the copy. */
  Compiler.Part twin(Compiler.Part part) {
    Sources names = Sources.below(checkout.root());
    List<Path> twins =
        part.sources().stream().map(file -> fileOf(names.uriOf(file).orElseThrow())).toList();
    return new Compiler.Part(part.name(), twins, part.classPath(), part.needs());
  }

  private Path fileOf(String uri) {
    return copy.resolve(Sources.decode(uri));
  }

  String text(String uri) throws IOException {
    return decoded(Files.readAllBytes(fileOf(uri)), uri);
  }

  void write(String uri, String text) throws IOException {
    Files.writeString(fileOf(uri), text, UTF_8);
  }

  private static String decoded(byte[] content, String uri) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(Sources.decode(uri) + " is not in UTF-8");
    }
  }

  private List<String> changed() throws IOException {
    List<String> changed = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : originals.entrySet()) {
      if (!Arrays.equals(file.getValue(), Files.readAllBytes(fileOf(file.getKey())))) {
        changed.add(file.getKey());
      }
    }
    return changed;
  }

  /** All changes, as one patch from the root of the repository. */
  String patch() throws IOException {
    StringBuilder patch = new StringBuilder();
    for (String uri : changed()) {
      String before = decoded(originals.get(uri), uri);
      patch.append(UnifiedDiff.of(Sources.decode(uri), before, text(uri)));
    }
    return patch.toString();
  }

  /** Brings the changes into the sources, which must be as they were. */
  void bringBack() throws IOException {
    List<String> changed = changed();
    for (String uri : changed) {
      Path file = checkout.fileOf(uri).orElseThrow(() -> new Refusal("gone meanwhile: " + uri));
      if (!Arrays.equals(originals.get(uri), Files.readAllBytes(file))) {
        throw new Refusal(file + " has changed meanwhile; nothing was written");
      }
    }
    for (String uri : changed) {
      Path file = checkout.fileOf(uri).orElseThrow();
      WholeFile.write(file, text(uri));
    }
  }
}
