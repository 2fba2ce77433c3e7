package io.github.sessionpertask.proof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Wraps what JDBC hands out, in order to do something after each statement's execution. */
record Calls(Runnable afterExecution) {
  private static final List<Class<?>> WRAPPED =
      List.of(CallableStatement.class, PreparedStatement.class, Statement.class, Connection.class);

  /** A data source like the other, whose statements are observed. */
  DataSource observe(DataSource source) {
    return (DataSource) wrap(DataSource.class, source);
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
          if (wrapped instanceof Statement && method.getName().startsWith("execute")) {
            afterExecution.run();
          }
          Class<?> given = method.getReturnType();
          return result != null && WRAPPED.contains(given) ? wrap(given, result) : result;
        });
  }
}
