package io.github.sessionpertask.proof;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/** An input of the shelf that has been compiled as it stands, in a class loader of its own. */
record Program(Class<?> type) {

  /** The classes that are declared inside and carry an annotation. */
  List<Class<?>> nestedWith(Class<? extends java.lang.annotation.Annotation> annotation) {
    return Arrays.stream(type.getDeclaredClasses())
        .filter(each -> each.isAnnotationPresent(annotation))
        .toList();
  }

  /** An object of a class that is declared inside, with its id. */
  Object entity(String name, Long id) throws ReflectiveOperationException {
    Class<?> entity = Class.forName(type.getName() + "$" + name, true, type.getClassLoader());
    Constructor<?> constructor = entity.getDeclaredConstructor();
    constructor.setAccessible(true);
    Object made = constructor.newInstance();
    Field field = entity.getDeclaredField("id");
    field.setAccessible(true);
    field.set(made, id);
    return made;
  }

  /** The only interface that is declared inside. */
  Class<?> nestedInterface() {
    return Arrays.stream(type.getDeclaredClasses())
        .filter(Class::isInterface)
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " declares no interface"));
  }

  /** An object of the input's class, made by its only constructor. */
  Instance make(Object... arguments) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return new Instance(constructor.newInstance(arguments));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type + " cannot be made", e);
    }
  }

  /** An object of an input, whose methods can be called by name. */
  record Instance(Object self) {

    /**
     * Calls a method, and throws what it throws.
     *
     * @param arguments those that it takes may be only the last of them
     */
    Object call(String name, Object... arguments) throws Exception {
      Method method =
          Arrays.stream(self.getClass().getDeclaredMethods())
              .filter(each -> each.getName().equals(name))
              .filter(each -> !Modifier.isPrivate(each.getModifiers()))
              .filter(each -> each.getParameterCount() <= arguments.length)
              .findFirst()
              .orElseThrow(() -> new AssertionError(self.getClass() + " has no " + name));
      method.setAccessible(true);
      try {
        return method.invoke(
            self,
            Arrays.copyOfRange(
                arguments, arguments.length - method.getParameterCount(), arguments.length));
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof Exception thrown) {
          throw thrown;
        }
        throw e;
      }
    }
  }
}
