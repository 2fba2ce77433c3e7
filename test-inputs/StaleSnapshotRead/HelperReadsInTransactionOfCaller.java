package shelf;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The method that reads, forks and reads again is in the transaction of its caller. */
@Service
class HelperReadsInTransactionOfCaller {
  static class Score {}

  interface ScoreRepository extends JpaRepository<Score, Long> {}

  @Service
  static class Scorer {
    private final ScoreRepository scores;

    Scorer(ScoreRepository scores) {
      this.scores = scores;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void score(Score score) {
      scores.save(score);
    }
  }

  private final ScoreRepository scores;
  private final Scorer scorer;

  HelperReadsInTransactionOfCaller(ScoreRepository scores, Scorer scorer) {
    this.scores = scores;
    this.scorer = scorer;
  }

  private long added(List<Score> all) {
    long before = scores.count();
    all.parallelStream().forEach(scorer::score);
    return scores.count() - before;
  }

  @Transactional
  public String report(List<Score> all) {
    return added(all) + " new";
  }
}
