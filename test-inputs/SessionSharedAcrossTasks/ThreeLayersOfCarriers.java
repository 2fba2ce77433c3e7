package shelf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A facade holds a service, the service a DAO, and the DAO the connection. */
final class ThreeLayersOfCarriers {
  record StockDao(Connection connection) {
    int count(String article) throws SQLException {
      try (Statement statement = connection.createStatement();
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

  boolean sellsBoth(Connection connection, ExecutorService pool) throws Exception {
    Shop shop = new Shop(new StockService(new StockDao(connection)));
    Future<Boolean> tea = pool.submit(() -> shop.sells("tea"));
    Future<Boolean> milk = pool.submit(() -> shop.sells("milk"));
    return tea.get() && milk.get();
  }
}
