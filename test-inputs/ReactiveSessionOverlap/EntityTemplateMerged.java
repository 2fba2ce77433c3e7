package shelf;

import java.util.List;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;

/** The inserts of the transaction are started at once. */
final class EntityTemplateMerged {
  record Bill(long id) {}

  private final R2dbcEntityTemplate template;

  EntityTemplateMerged(R2dbcEntityTemplate template) {
    this.template = template;
  }

  @Transactional
  public Flux<Bill> store(List<Bill> bills) {
    return Flux.fromIterable(bills).flatMap(template::insert);
  }
}
