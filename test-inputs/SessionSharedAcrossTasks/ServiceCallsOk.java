package shelf;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The tasks call services of which only the interface is seen here. */
final class ServiceCallsOk {
  interface Accounts {
    List<String> of(long customer);
  }

  interface Invoices {
    List<String> of(long customer);
  }

  private final Accounts accounts;
  private final Invoices invoices;

  ServiceCallsOk(Accounts accounts, Invoices invoices) {
    this.accounts = accounts;
    this.invoices = invoices;
  }

  int size(long customer, ExecutorService pool) throws Exception {
    Future<List<String>> first = pool.submit(() -> accounts.of(customer));
    Future<List<String>> second = pool.submit(() -> invoices.of(customer));
    return first.get().size() + second.get().size();
  }
}
