package shelf;

import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Each row that a worker inserts through a handle of its own is committed at once. */
class TransactionOfJdbi {
  void replace(Jdbi jdbi, List<String> tags) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("delete from tag");
          tags.stream()
              .forEach(
                  tag -> jdbi.useHandle(own -> own.execute("insert into tag values (?)", tag)));
        });
  }
}
