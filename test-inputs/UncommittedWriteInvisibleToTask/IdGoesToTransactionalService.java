package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.concurrent.CompletableFuture;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The id just saved goes to a service whose body is not seen, and which goes to the database. */
@Service
class IdGoesToTransactionalService {
  @Entity
  static class Claim {
    @Id Long id;
  }

  interface ClaimRepository extends JpaRepository<Claim, Long> {}

  interface Assessor {
    @Transactional(readOnly = true)
    int assess(Long claim);
  }

  private final ClaimRepository claims;
  private final Assessor assessor;

  IdGoesToTransactionalService(ClaimRepository claims, Assessor assessor) {
    this.claims = claims;
    this.assessor = assessor;
  }

  @Transactional
  public int file(Claim claim) {
    Claim saved = claims.saveAndFlush(claim);
    return CompletableFuture.supplyAsync(() -> assessor.assess(saved.id)).join();
  }
}
