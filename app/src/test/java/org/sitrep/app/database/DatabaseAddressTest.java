package org.sitrep.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAddressTest {

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://h/d, jdbc:postgresql://h/d, me, mine",
    "jdbc:postgresql://h/d?user=ann&password=a%26b%2Bc, jdbc:postgresql://h/d, ann, a&b+c",
    "jdbc:postgresql://h/d?password=x&ssl=true, jdbc:postgresql://h/d?ssl=true, me, x",
    "jdbc:postgresql://h/d?ssl=true&user=ann&connectTimeout=9&password=x, jdbc:postgresql://h/d?ssl=true&connectTimeout=9, ann, x",
    "jdbc:postgresql://h/d?currentSchema=user, jdbc:postgresql://h/d?currentSchema=user, me, mine",
  })
  void whoConnectsIsTakenOutOfTheAddress(String given, String url, String user, String password) {
    DatabaseAddress address = new DatabaseAddress(given, "me", "mine");
    assertThat(address.url()).isEqualTo(url);
    assertThat(address.credentials())
        .containsEntry("user", user)
        .containsEntry("password", password);
    assertThat(address.springProperties())
        .containsEntry("spring.flyway.url", url)
        .containsEntry("spring.flyway.user", user);
    assertThat(address).asString().doesNotContain(password, "?");
  }
}
