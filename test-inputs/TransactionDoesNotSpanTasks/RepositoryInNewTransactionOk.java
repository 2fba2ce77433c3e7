package shelf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Each task says that the transaction around the repository is one of its own. */
class RepositoryInNewTransactionOk {

  static class Voucher {}

  interface Vouchers extends JpaRepository<Voucher, Long> {
    @Modifying
    @Query("update Voucher v set v.used = true where v.id = ?1")
    int use(Long id);
  }

  private final Vouchers vouchers;
  private final TransactionTemplate alone;

  RepositoryInNewTransactionOk(Vouchers vouchers, PlatformTransactionManager manager) {
    this.vouchers = vouchers;
    this.alone = new TransactionTemplate(manager);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Transactional
  public void useAll(List<Long> ids) {
    ids.forEach(
        id -> CompletableFuture.runAsync(() -> alone.executeWithoutResult(s -> vouchers.use(id))));
  }
}
