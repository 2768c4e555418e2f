package org.sitrep.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

class FewAtOnceTest {

  @Test
  void aCrowdIsServedAFewAtATimeAndTheRestIsRefused() throws Exception {
    Slow slow = new Slow();
    FewAtOnce few = new FewAtOnce(slow, 3, 50);
    List<Future<Boolean>> asked = new ArrayList<>();
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int at = 0; at < 3; at++) {
        asked.add(crowd.submit(() -> few.matches("right", "right")));
      }
      slow.begun.await();
      List<Future<Boolean>> late = new ArrayList<>();
      for (int at = 0; at < 20; at++) {
        late.add(crowd.submit(() -> few.matches("right", "right")));
      }
      for (Future<Boolean> one : late) {
        assertThat(one)
            .failsWithin(java.time.Duration.ofSeconds(30))
            .withThrowableThat()
            .havingCause()
            .isInstanceOf(AuthenticationServiceException.class);
      }
      slow.go.countDown();
      for (Future<Boolean> one : asked) {
        assertThat(one.get()).isTrue();
      }
      assertThat(slow.most).hasValue(3);
      assertThat(few.matches("right", "right")).as("those after them").isTrue();
    }
  }

  /** Hashes nothing until it is told to, and counts who asks. */
  private static final class Slow implements PasswordEncoder {
    private final CountDownLatch begun = new CountDownLatch(3);
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Override
    public String encode(@Nullable CharSequence password) {
      return String.valueOf(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      begun.countDown();
      try {
        go.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      now.decrementAndGet();
      return String.valueOf(password).equals(hash);
    }
  }
}
