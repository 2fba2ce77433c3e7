package shelf;

import java.util.concurrent.ExecutorService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** That a method without a visible body has a transaction which is not read-only says that it writes. */
@Service
class InterfaceDeclaresTransaction {
  interface Payroll {
    @Transactional
    void pay(long employee);
  }

  private final Payroll payroll;
  private final ExecutorService pool;

  InterfaceDeclaresTransaction(Payroll payroll, ExecutorService pool) {
    this.payroll = payroll;
    this.pool = pool;
  }

  @Transactional
  public void payBoth(long first, long second) throws Exception {
    payroll.pay(first);
    payroll.pay(second);
  }
}
