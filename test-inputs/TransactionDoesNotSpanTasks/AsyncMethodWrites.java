package shelf;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An asynchronous method of another bean writes outside the transaction of its caller. */
@Service
class AsyncMethodWrites {
  interface BadgeRepository extends JpaRepository<Object, Long> {}

  @Service
  static class Badges {
    private final BadgeRepository badges;

    Badges(BadgeRepository badges) {
      this.badges = badges;
    }

    @Async
    public void award(Object badge) {
      badges.save(badge);
    }
  }

  private final Badges badges;

  AsyncMethodWrites(Badges badges) {
    this.badges = badges;
  }

  @Transactional
  public void finishLevel(Object badge) {
    badges.award(badge);
  }
}
