package io.github.sessionpertask.sarif;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a finding is about, in words that stay when code moves or is formatted anew.
 *
 * @param rule the check
 * @param symbol the member around it, such as {@code com.acme.Orders.load(long)}
 * @param session what it is about, such as {@code 'em' (EntityManager)}
 */
public record Subject(String rule, String symbol, String session) {

  private static final int BYTES = 16;

  /**
   * Tells the finding from all others.
   *
   * @param number which of the findings with this subject, in the order of the file, from 1
   */
  public String fingerprint(int number) {
    String all = String.join("\n", rule, symbol, session, String.valueOf(number));
    return digest(all.getBytes(UTF_8)).substring(0, 2 * BYTES);
  }

  static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform has it.
      throw new IllegalStateException(e);
    }
  }
}
