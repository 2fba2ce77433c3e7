package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mapping stands on a getter of a mapped superclass. */
@Service
class MappedOnGetterOfSuperclass {
  @Entity
  static class Remark {
    @Id Long id;
  }

  @MappedSuperclass
  abstract static class Document {
    private List<Remark> remarks;

    @OneToMany
    List<Remark> getRemarks() {
      return remarks;
    }
  }

  @Entity
  static class Contract extends Document {
    @Id Long id;
  }

  interface Contracts extends JpaRepository<Contract, Long> {}

  private final Contracts contracts;

  MappedOnGetterOfSuperclass(Contracts contracts) {
    this.contracts = contracts;
  }

  @Transactional
  public void count(long id, ExecutorService pool) {
    Contract contract = contracts.findById(id).orElseThrow();
    pool.execute(() -> System.out.println(contract.getRemarks().size()));
  }
}
