package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A setter of an entity that the task has found is a write when the task's transaction commits. */
@Service
class ChangesManagedEntity {
  @Entity
  static class Room {
    @Id long id;
    private boolean free;

    void setFree(boolean free) {
      this.free = free;
    }
  }

  @Service
  static class Rooms {
    @PersistenceContext private EntityManager em;

    @Transactional
    public void release(long id) {
      Room room = em.find(Room.class, id);
      room.setFree(true);
    }
  }

  private final Rooms rooms;

  ChangesManagedEntity(Rooms rooms) {
    this.rooms = rooms;
  }

  @Transactional
  public void releaseAll(List<Long> ids) {
    ids.stream()
        .map(id -> CompletableFuture.runAsync(() -> rooms.release(id), Runnable::run))
        .toList()
        .forEach(CompletableFuture::join);
  }
}
