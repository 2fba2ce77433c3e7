package io.github.sessionpertask;

import static com.google.common.truth.Truth.assertThat;

import com.google.errorprone.ErrorProneVersion;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** One jar for Java 17, tested with the Error Prone that users of the running JDK have. */
@RunWith(JUnit4.class)
public final class ErrorProneVersionTest {
  @Test
  public void testsRunWithTheErrorProneOfThisJdk() {
    String expected = Runtime.version().feature() < 21 ? "2.42.0" : "2.50.0";

    String running = ErrorProneVersion.loadVersionFromPom().or("unknown");

    System.out.printf("JDK %s, Error Prone %s%n", Runtime.version().feature(), running);
    assertThat(running).isEqualTo(expected);
  }

  @Test
  public void classesAreForJava17() throws IOException {
    String ownClass = ErrorProneVersionTest.class.getSimpleName() + ".class";
    try (InputStream in = ErrorProneVersionTest.class.getResourceAsStream(ownClass);
        DataInputStream data = new DataInputStream(in)) {
      assertThat(data.readInt()).isEqualTo(0xCAFEBABE);
      assertThat(data.readUnsignedShort()).isEqualTo(0);
      assertThat(data.readUnsignedShort()).isEqualTo(61);
    }
  }
}
