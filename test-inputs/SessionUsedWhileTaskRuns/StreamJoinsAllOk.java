package shelf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.hibernate.Session;

/** A stream joins every future of a list before the session is used again. */
final class StreamJoinsAllOk {
  static class Parcel {}

  void load(Session session, Supplier<Parcel> remote) {
    List<CompletableFuture<Parcel>> loads =
        List.of(
            CompletableFuture.supplyAsync(() -> session.find(Parcel.class, 1L)),
            CompletableFuture.supplyAsync(remote));
    List<Parcel> parcels = loads.stream().map(CompletableFuture::join).toList();
    parcels.forEach(session::detach);
  }
}
