package shelf;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A bean that opens its transactions itself has none around its methods. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class BeanOpensItsTransactionsOk {
  @Resource private DataSource dataSource;
  @Resource private ManagedExecutorService pool;

  public void close(int year) {
    pool.submit(
        () -> {
          try (Connection own = dataSource.getConnection()) {
            return own.createStatement().executeUpdate("update account set year = " + year);
          }
        });
  }
}
