package shelf;

import com.google.common.util.concurrent.MoreExecutors;
import java.util.List;
import java.util.concurrent.Executor;
import org.hibernate.Session;

/** An executor that runs its task at once, in the thread that calls it. */
final class DirectExecutorOk {
  static class Word {}

  void learn(Session session, List<Word> words) {
    Executor here = Runnable::run;
    words.forEach(word -> here.execute(() -> session.persist(word)));
    words.forEach(word -> MoreExecutors.directExecutor().execute(() -> session.merge(word)));
    session.flush();
  }
}
