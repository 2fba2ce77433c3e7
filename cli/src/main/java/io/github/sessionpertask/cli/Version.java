package io.github.sessionpertask.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar says it has. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Main.class.getPackage().getImplementationVersion();
    return new String[] {"session-per-task " + Optional.ofNullable(version).orElse("(no release)")};
  }
}
