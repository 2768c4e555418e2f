package org.sitrep.app.console;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes few passwords at once. A hash takes 16 MB on purpose: strangers who log in by the hundred
 * must not take all memory and all processors with it.
 */
final class FewAtOnce implements PasswordEncoder {

  private final PasswordEncoder encoder;
  private final Semaphore free;
  private final long patienceMillis;

  /**
   * Takes who hashes.
   *
   * @param most how many at once
   * @param patienceMillis how long others wait for their turn
   */
  FewAtOnce(PasswordEncoder encoder, int most, long patienceMillis) {
    this.encoder = encoder;
    this.free = new Semaphore(most, true);
    this.patienceMillis = patienceMillis;
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return encoder.encode(password);
  }

  /**
   * Whether a password is the one of a hash.
   *
   * @throws AuthenticationServiceException where too many are asked at once
   */
  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    try {
      if (!free.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
        throw new AuthenticationServiceException("too many log-ins at once");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AuthenticationServiceException("the console ends", e);
    }
    try {
      return encoder.matches(password, hash);
    } finally {
      free.release();
    }
  }

  @Override
  public boolean upgradeEncoding(@Nullable String hash) {
    return encoder.upgradeEncoding(hash);
  }
}
