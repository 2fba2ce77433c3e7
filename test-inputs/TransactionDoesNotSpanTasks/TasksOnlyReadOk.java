package shelf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tasks that only read take nothing out of the transaction, although one of their methods could write. */
@Service
class TasksOnlyReadOk {
  interface PriceRepository extends JpaRepository<Object, Long> {}

  @Service
  static class Prices {
    private final PriceRepository prices;

    Prices(PriceRepository prices) {
      this.prices = prices;
    }

    @Transactional
    public boolean isKnown(Long id) {
      return prices.existsById(id);
    }
  }

  private final Prices known;
  private final PriceRepository prices;

  TasksOnlyReadOk(Prices known, PriceRepository prices) {
    this.known = known;
    this.prices = prices;
  }

  @Transactional
  public void addNew(List<Long> ids, Object price) {
    List<CompletableFuture<Boolean>> answers =
        ids.stream().map(id -> CompletableFuture.supplyAsync(() -> known.isKnown(id))).toList();
    if (answers.stream().noneMatch(CompletableFuture::join)) {
      prices.save(price);
    }
  }
}
