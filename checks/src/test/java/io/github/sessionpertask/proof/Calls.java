package io.github.sessionpertask.proof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;

/**
 * Wraps what a library hands out, in order to do something after certain calls.
 *
 * @param handedOut the types of what is wrapped on its way
 * @param observed the type whose calls are observed
 * @param prefix what the names of these calls begin with
 * @param afterwards is run after each of them
 */
record Calls(List<Class<?>> handedOut, Class<?> observed, String prefix, Runnable afterwards) {

  /** Observes executions of JDBC statements. */
  static Calls ofJdbc(Runnable afterwards) {
    return ofJdbc(Statement.class, "execute", afterwards);
  }

  /** Observes certain calls of JDBC. */
  static Calls ofJdbc(Class<?> observed, String prefix, Runnable afterwards) {
    return new Calls(
        List.of(
            CallableStatement.class, PreparedStatement.class, Statement.class, Connection.class),
        observed,
        prefix,
        afterwards);
  }

  /** Something like the other, observed. */
  <T> T observe(Class<T> type, T real) {
    return type.cast(wrap(type, real));
  }

  private Object wrap(Class<?> type, Object wrapped) {
    return Proxy.newProxyInstance(
        Calls.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          Object result;
          try {
            result = method.invoke(wrapped, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
          if (observed.isInstance(wrapped) && method.getName().startsWith(prefix)) {
            afterwards.run();
          }
          Class<?> given = method.getReturnType();
          return result != null && handedOut.contains(given) ? wrap(given, result) : result;
        });
  }
}
