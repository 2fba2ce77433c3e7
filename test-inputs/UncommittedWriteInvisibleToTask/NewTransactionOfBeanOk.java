package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.concurrent.Executor;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A method with a new transaction of its own has committed when it returns. */
@Service
class NewTransactionOfBeanOk {
  @Entity
  static class Note {
    @Id Long id;
  }

  interface NoteRepository extends JpaRepository<Note, Long> {}

  @Service
  static class Notes {
    private final NoteRepository notes;

    Notes(NoteRepository notes) {
      this.notes = notes;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void keep(Note note) {
      notes.save(note);
    }
  }

  private final Notes kept;
  private final NoteRepository notes;
  private final Executor pool;

  NewTransactionOfBeanOk(Notes kept, NoteRepository notes, Executor pool) {
    this.kept = kept;
    this.notes = notes;
    this.pool = pool;
  }

  @Transactional
  public void write(Note note) {
    kept.keep(note);
    pool.execute(() -> System.out.println(notes.count()));
  }
}
