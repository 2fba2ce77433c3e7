package shelf;

import java.util.List;
import org.hibernate.Session;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** A transactional listener is called after the commit, when the session has ended. */
final class TransactionalAsyncListenerOk {
  record PageChanged(Session session, long page) {}

  @Component
  static class Renderer {
    @Async
    @TransactionalEventListener
    public void on(PageChanged event) {
      System.out.println(event.session().isOpen() + " " + event.page());
    }
  }

  private final ApplicationEventPublisher events;

  TransactionalAsyncListenerOk(ApplicationEventPublisher events) {
    this.events = events;
  }

  void change(Session session, List<Long> pages) {
    for (long page : pages) {
      events.publishEvent(new PageChanged(session, page));
    }
    session.flush();
  }
}
