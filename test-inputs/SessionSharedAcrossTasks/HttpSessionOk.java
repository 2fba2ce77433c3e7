package shelf;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.concurrent.Executor;

/** The session of a web application is another thing that bears the name. */
final class HttpSessionOk {
  void count(HttpSession session, List<String> pages, Executor pool) {
    pages.forEach(page -> pool.execute(() -> session.setAttribute(page, Boolean.TRUE)));
    session.setAttribute("pages", pages.size());
  }
}
