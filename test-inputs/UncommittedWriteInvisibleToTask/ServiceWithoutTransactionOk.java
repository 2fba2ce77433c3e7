package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.concurrent.CompletableFuture;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Of a service that says nothing of a transaction it is not known that it looks for the row. */
@Service
class ServiceWithoutTransactionOk {
  @Entity
  static class Claim {
    @Id Long id;
  }

  interface ClaimRepository extends JpaRepository<Claim, Long> {}

  interface Printer {
    void print(Long number);
  }

  private final ClaimRepository claims;
  private final Printer printer;

  ServiceWithoutTransactionOk(ClaimRepository claims, Printer printer) {
    this.claims = claims;
    this.printer = printer;
  }

  @Transactional
  public void file(Claim claim) {
    Claim saved = claims.saveAndFlush(claim);
    CompletableFuture.runAsync(() -> printer.print(saved.id)).join();
  }
}
