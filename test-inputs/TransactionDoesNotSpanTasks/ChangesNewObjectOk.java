package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tasks fill new objects, which no session knows before the method itself stores them. */
@Service
class ChangesNewObjectOk {
  @Entity
  static class Room {
    @Id long id;
    private boolean free;

    void setFree(boolean free) {
      this.free = free;
    }
  }

  interface RoomRepository extends JpaRepository<Room, Long> {}

  private final RoomRepository rooms;

  ChangesNewObjectOk(RoomRepository rooms) {
    this.rooms = rooms;
  }

  private static Room furnished() {
    Room room = new Room();
    room.setFree(true);
    return room;
  }

  @Transactional
  public void build(int count) {
    List<CompletableFuture<Room>> built =
        java.util.stream.IntStream.range(0, count)
            .mapToObj(n -> CompletableFuture.supplyAsync(ChangesNewObjectOk::furnished))
            .toList();
    built.forEach(room -> rooms.save(room.join()));
  }
}
