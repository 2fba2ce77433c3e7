package shelf;

import java.util.List;
import org.hibernate.Session;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;

/** An event carries the session to a listener that runs on other threads. */
final class EventWithAsyncListener {
  static class Page {}

  record PageChanged(Session session, long page) {}

  @Component
  static class Renderer {
    @Async
    @EventListener
    public void on(PageChanged event) {
      System.out.println(event.session().find(Page.class, event.page()));
    }
  }

  private final ApplicationEventPublisher events;

  EventWithAsyncListener(ApplicationEventPublisher events) {
    this.events = events;
  }

  void change(Session session, List<Long> pages) {
    for (long page : pages) {
      events.publishEvent(new PageChanged(session, page));
    }
  }
}
