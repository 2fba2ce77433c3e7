package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;

/** The starter's use of the session lies more than forty calls away. */
final class FN_DeepNesting {
  static class Drop {}

  private final Session session;

  FN_DeepNesting(Session session) {
    this.session = session;
  }

  // Known miss: calls are followed forty deep.
  void fall(Drop drop, ExecutorService pool) throws Exception {
    Future<?> fallen = pool.submit(() -> session.persist(drop));
    step1();
    fallen.get();
  }

  // @formatter:off
  private void step1() { step2(); }
  private void step2() { step3(); }
  private void step3() { step4(); }
  private void step4() { step5(); }
  private void step5() { step6(); }
  private void step6() { step7(); }
  private void step7() { step8(); }
  private void step8() { step9(); }
  private void step9() { step10(); }
  private void step10() { step11(); }
  private void step11() { step12(); }
  private void step12() { step13(); }
  private void step13() { step14(); }
  private void step14() { step15(); }
  private void step15() { step16(); }
  private void step16() { step17(); }
  private void step17() { step18(); }
  private void step18() { step19(); }
  private void step19() { step20(); }
  private void step20() { step21(); }
  private void step21() { step22(); }
  private void step22() { step23(); }
  private void step23() { step24(); }
  private void step24() { step25(); }
  private void step25() { step26(); }
  private void step26() { step27(); }
  private void step27() { step28(); }
  private void step28() { step29(); }
  private void step29() { step30(); }
  private void step30() { step31(); }
  private void step31() { step32(); }
  private void step32() { step33(); }
  private void step33() { step34(); }
  private void step34() { step35(); }
  private void step35() { step36(); }
  private void step36() { step37(); }
  private void step37() { step38(); }
  private void step38() { step39(); }
  private void step39() { step40(); }
  private void step40() { step41(); }
  private void step41() { step42(); }
  private void step42() { session.flush(); }
}
