package shelf;

import org.hibernate.Session;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;

/** The starter goes on with the session that its event carries to another thread. */
final class EventThenUse {
  static class Article {}

  record Published(Session session, long article) {}

  @Component
  static class SearchIndex {
    @Async
    @EventListener
    public void on(Published event) {
      System.out.println(event.session().find(Article.class, event.article()));
    }
  }

  private final ApplicationEventPublisher events;

  EventThenUse(ApplicationEventPublisher events) {
    this.events = events;
  }

  void publish(Session session, long article) {
    events.publishEvent(new Published(session, article));
    session.flush();
  }
}
