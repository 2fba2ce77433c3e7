package shelf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The function uses the session that each task opens for it. */
final class FunctionGivenSessionOk {
  static class Menu {}

  List<Menu> menus(SessionFactory sessions, List<Long> ids) {
    BiFunction<Session, Long, Menu> load = (session, id) -> session.find(Menu.class, id);
    List<CompletableFuture<Menu>> loading =
        ids.stream()
            .map(
                id ->
                    CompletableFuture.supplyAsync(
                        () -> sessions.fromSession(s -> load.apply(s, id))))
            .toList();
    return loading.stream().map(CompletableFuture::join).toList();
  }
}
