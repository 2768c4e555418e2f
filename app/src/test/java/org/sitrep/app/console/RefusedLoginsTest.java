package org.sitrep.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.sitrep.app.console.RefusedLogins.Telling;

class RefusedLoginsTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-30T10:15:00Z"));
  private final InstantSource source = now::get;
  private final Clock clock = source.withZone(ZoneOffset.UTC);
  private final RefusedLogins refused = new RefusedLogins(clock);

  @Test
  void ofAnAddressOnlySoManyAreToldInAnHour() {
    for (int i = 1; i < RefusedLogins.OF_ADDRESS; i++) {
      assertThat(refused.next("10.0.0.1")).isEqualTo(Telling.TOLD);
    }
    assertThat(refused.next("10.0.0.1")).isEqualTo(Telling.LAST);
    assertThat(refused.next("10.0.0.1")).isEqualTo(Telling.NOT_TOLD);
    assertThat(refused.next("10.0.0.2")).isEqualTo(Telling.TOLD);
    now.updateAndGet(at -> at.plus(Duration.ofHours(1)));
    assertThat(refused.next("10.0.0.1")).isEqualTo(Telling.TOLD);
  }

  @Test
  void ofAllAddressesOnlySoManyAreTold() {
    for (int i = 1; i < RefusedLogins.OF_ALL; i++) {
      assertThat(refused.next("10.0.0." + i)).isEqualTo(Telling.TOLD);
    }
    assertThat(refused.next("10.1.0.1")).isEqualTo(Telling.LAST);
    assertThat(refused.next("10.1.0.2")).isEqualTo(Telling.NOT_TOLD);
  }
}
