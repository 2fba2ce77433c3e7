package io.github.sessionpertask.heap;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.List;

/**
 * An abstract object: what a variable or an expression may denote, as far as the body tells.
 *
 * <p>Objects are keys of every map. Those that every analysis has say themselves when they are
 * equal: what a record brings for it is linked anew in each compilation, and slow at first.
 */
public sealed interface Obj {

  /** How long a path of members may grow before it is given up. */
  int MAX_DEPTH = 6;

  /** How many calls an object made in a callee remembers. */
  int MAX_CALLS = 4;

  /** The object that the analysed body belongs to: {@code this}, or the lambda itself. */
  record Self() implements Obj {
    @Override
    public boolean equals(Object other) {
      return other instanceof Self;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  /** A parameter of the analysed body. */
  record Param(VarSymbol symbol) implements Obj {
    @Override
    public boolean equals(Object other) {
      return other instanceof Param that && symbol == that.symbol;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(symbol);
    }
  }

  /** What a static field holds. */
  record Static(VarSymbol field) implements Obj {
    @Override
    public boolean equals(Object other) {
      return other instanceof Static that && field == that.field;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(field);
    }
  }

  /** The class object of a class. */
  record Type(ClassSymbol symbol) implements Obj {}

  /** The session of the scope around the code, which nobody holds, by the name of the scope. */
  record Implicit(String scope) implements Obj {}

  /** A session that code opens for itself, unless {@code current}, its scope's, is there. */
  record Opened(Obj current) implements Obj {}

  /** What another object holds. Its hash is asked all the time, and is as long as its path. */
  final class Member implements Obj {
    private final Obj owner;
    private final Key key;
    private final int hash;

    /**
     * What an object holds under a key.
     *
     * @param owner the object
     * @param key the key
     */
    public Member(Obj owner, Key key) {
      this.owner = owner;
      this.key = key;
      this.hash = owner.hashCode() * 31 + key.hashCode();
    }

    /** The object that holds it. */
    public Obj owner() {
      return owner;
    }

    /** What it is held under. */
    public Key key() {
      return key;
    }

    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof Member that
              && hash == that.hash
              && key.equals(that.key)
              && owner.equals(that.owner));
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public String toString() {
      return owner + "." + key;
    }
  }

  /**
   * An object made by the analysed body or by what it calls. The latest object of a site is kept
   * apart from those of earlier iterations (Balakrishnan and Reps, "Recency-Abstraction for
   * Heap-Allocated Storage", SAS 2006).
   *
   * @param site the expression that makes it
   * @param role which of the objects that the expression makes
   * @param calls the calls through which the analysed body reaches the site, innermost first
   * @param earlier whether it stands for the objects of earlier iterations
   */
  record Made(Tree site, Role role, List<Tree> calls, boolean earlier) implements Obj {

    @Override
    public boolean equals(Object other) {
      return other instanceof Made that
          && site == that.site
          && role == that.role
          && earlier == that.earlier
          && calls.equals(that.calls);
    }

    // The site tells nearly all of them apart.
    @Override
    public int hashCode() {
      return System.identityHashCode(site) * 31
          + System.identityHashCode(outermost()) * 17
          + calls.size() * 7
          + role.ordinal() * 2
          + (earlier ? 1 : 0);
    }

    /** The expression of the analysed body in which the object is made. */
    public Tree outermost() {
      return calls.isEmpty() ? site : calls.get(calls.size() - 1);
    }
  }

  /** The objects that one expression may make. */
  enum Role {
    /** The value of the expression. */
    VALUE,
    /** What a reference to a constructor makes when it is called. */
    CREATED,
    /** What the container that the expression makes holds. */
    ELEMENT,
    /** What a call gives whose target only a caller knows. */
    OPEN,
    /** The handle of a task that the expression forks. */
    HANDLE,
    /** What collects the results of a callback. */
    COLLECTOR,
    /** A session that the called method lends to its callback. */
    LENT
  }

  /** The value of an expression that makes a new object. */
  static Made made(Tree site, Role role) {
    return new Made(site, role, List.of(), false);
  }

  /** How many steps lead to the object. */
  default int depth() {
    return this instanceof Member member ? 1 + member.owner.depth() : 0;
  }

  /** The object seen from a body that calls, at {@code call}, the one that made it. */
  default Obj throughCall(Tree call) {
    if (!(this instanceof Made made)) {
      return this;
    }
    List<Tree> calls = new ArrayList<>(made.calls);
    if (calls.size() >= MAX_CALLS) {
      calls.remove(0);
    }
    calls.add(call);
    return new Made(made.site, made.role, List.copyOf(calls), made.earlier);
  }

  /**
   * The object after {@code again}, an expression or a variable, has been reached once more: what
   * it stood for belongs to an earlier iteration now.
   */
  default Obj aged(Object again) {
    if (this instanceof Made made) {
      return made.outermost() == again && !made.earlier
          ? new Made(made.site, made.role, made.calls, true)
          : this;
    }
    if (this instanceof Opened opened) {
      return new Opened(opened.current.aged(again));
    }
    if (this instanceof Member member) {
      Obj owner = member.owner.aged(again);
      Key key =
          member.key instanceof Key.At at && at.index() == again && !at.earlier()
              ? new Key.At(at.index(), true)
              : member.key;
      return owner == member.owner && key == member.key ? this : new Member(owner, key);
    }
    return this;
  }

  /** The object without the distinction of the latest from earlier ones. */
  default Obj ageless() {
    if (this instanceof Made made) {
      return made.earlier ? new Made(made.site, made.role, made.calls, false) : this;
    }
    if (this instanceof Member member) {
      Key key =
          member.key instanceof Key.At at && at.earlier()
              ? new Key.At(at.index(), false)
              : member.key;
      return new Member(member.owner.ageless(), key);
    }
    return this;
  }

  /** Whether the object stands for one of several, made or named in earlier iterations. */
  default boolean isEarlier() {
    if (this instanceof Made made) {
      return made.earlier;
    }
    return this instanceof Member member
        && (member.owner.isEarlier() || (member.key instanceof Key.At at && at.earlier()));
  }
}
