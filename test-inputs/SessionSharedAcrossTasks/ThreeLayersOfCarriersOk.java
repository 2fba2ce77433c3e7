package shelf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** A facade holds a service, the service a DAO, and the DAO the data source. */
final class ThreeLayersOfCarriersOk {
  record StockDao(DataSource database) {
    int count(String article) throws SQLException {
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery("select n from stock where a = '" + article + "'")) {
        return row.next() ? row.getInt(1) : 0;
      }
    }
  }

  record StockService(StockDao dao) {
    boolean has(String article) throws SQLException {
      return dao.count(article) > 0;
    }
  }

  record Shop(StockService stock) {
    boolean sells(String article) throws SQLException {
      return stock.has(article);
    }
  }

  boolean sellsBoth(DataSource database, ExecutorService pool) throws Exception {
    Shop shop = new Shop(new StockService(new StockDao(database)));
    Future<Boolean> tea = pool.submit(() -> shop.sells("tea"));
    Future<Boolean> milk = pool.submit(() -> shop.sells("milk"));
    return tea.get() && milk.get();
  }
}
