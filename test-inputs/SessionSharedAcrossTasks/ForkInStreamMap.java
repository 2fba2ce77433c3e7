package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A stream maps each id to a task over one connection before it joins any of them. */
final class ForkInStreamMap {
  List<String> titles(Connection connection, List<Long> ids) {
    return ids.stream()
        .map(id -> CompletableFuture.supplyAsync(() -> title(connection, id)))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private static String title(Connection connection, long id) {
    try (PreparedStatement query =
        connection.prepareStatement("select title from film where id = ?")) {
      query.setLong(1, id);
      ResultSet rows = query.executeQuery();
      return rows.next() ? rows.getString(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
