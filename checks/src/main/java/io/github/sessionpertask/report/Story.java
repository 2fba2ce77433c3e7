package io.github.sessionpertask.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is told of a finding.
 *
 * @param headline the first line, which must do alone; it begins with what the story is about, in
 *     quotes, and its type in parentheses where it has one
 * @param file simple name of the file of the finding
 * @param steps the places, in the order in which they are executed
 * @param removed the lines that a rewrite takes away; none where there is no rewrite
 * @param added the lines that it puts in their place
 * @param advice a sentence after all this; may be empty
 */
public record Story(
    String headline,
    String file,
    List<Step> steps,
    List<String> removed,
    List<String> added,
    String advice) {

  private static final Pattern SUBJECT = Pattern.compile("'[^']*'( \\([^)]*\\))?");

  /** What the story is about, in words that do not change when code moves. */
  public String subject() {
    Matcher matcher = SUBJECT.matcher(headline);
    return matcher.lookingAt() ? matcher.group() : headline.replaceAll("\\d+", "#");
  }
}
