package io.github.sessionpertask;

import org.junit.rules.TestRule;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;

/** Expects the tests that bear {@link Limit} to fail, so that none outlives its limit. */
public final class Limits implements TestRule {

  @Override
  public Statement apply(Statement test, Description description) {
    Limit limit = description.getAnnotation(Limit.class);
    if (limit == null) {
      return test;
    }
    return new Statement() {
      @Override
      public void evaluate() throws Throwable {
        try {
          test.evaluate();
        } catch (AssertionError expected) {
          return;
        }
        throw new AssertionError(
            "This limit has fallen, take its mark off " + description + ": " + limit.value());
      }
    };
  }
}
