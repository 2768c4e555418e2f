package org.sitrep.app.console;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.database.DatabaseRole;
import org.sitrep.app.database.RoleConnections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Who may log in to the console. Passwords are kept as Argon2 hashes; after three wrong ones an
 * account waits, each time twice as long.
 */
public final class Accounts implements UserDetailsService {

  /** Shortest password that is taken, in characters. */
  public static final int SHORTEST_PASSWORD = 12;

  private static final int LONGEST_PASSWORD = 200;
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final int FREE_FAILURES = 3;
  private static final int HASHES_AT_ONCE = 4;
  private static final long PATIENCE_MILLIS = 5_000;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final PasswordEncoder encoder;

  private Accounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.encoder = encoder();
  }

  /** The accounts of a database; only the console's role may see them. */
  public static Accounts in(RoleConnections database, Clock clock) {
    return new Accounts(JdbcClient.create(database.as(DatabaseRole.CONSOLE)), clock);
  }

  static PasswordEncoder encoder() {
    return new FewAtOnce(
        Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(), HASHES_AT_ONCE, PATIENCE_MILLIS);
  }

  /** What an account may do. */
  public enum Role {
    /** Sees everything. */
    VIEWER,
    /** Sees everything, and starts, stops and mends runs. */
    OPERATOR
  }

  /**
   * An account without its password.
   *
   * @param name what it logs in with
   * @param role what it may do
   * @param waitsUntil until when no log-in is looked at, or null
   */
  public record Account(String name, Role role, @Nullable Instant waitsUntil) {}

  /** All accounts by name. */
  public List<Account> list() {
    return jdbc.sql("select name, role, waits_until from console_account order by name")
        .query(
            (row, number) -> {
              Timestamp until = row.getTimestamp("waits_until");
              return new Account(
                  row.getString("name"),
                  Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                  until == null ? null : until.toInstant());
            })
        .list();
  }

  /**
   * Makes an account, or gives one another password and role; failed log-ins of before are
   * forgotten.
   *
   * @throws IllegalArgumentException where name or password cannot be taken, with the reason
   */
  public void set(String name, String password, Role role) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "an account's name has up to 64 of a-z, 0-9, '.', '_' and '-', not '" + name + "'");
    }
    checkPassword(password);
    jdbc.sql(
            """
            insert into console_account (name, password_hash, role, created_at) values (:name, :hash, :role, :now)
            on conflict (name) do update set password_hash = excluded.password_hash, role = excluded.role,
              failures = 0, waits_until = null
            """)
        .param("name", name)
        .param("hash", encoder.encode(password))
        .param("role", role.name().toLowerCase(Locale.ROOT))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /**
   * Gives an account another password; false where the old one is wrong, which counts like a wrong
   * one at a log-in.
   */
  boolean change(String name, String old, String password) {
    UserDetails account = loadUserByUsername(name);
    if (!account.isAccountNonLocked()) {
      throw new IllegalArgumentException("Too many wrong passwords: wait a moment.");
    }
    if (old.length() > LONGEST_PASSWORD || !encoder.matches(old, account.getPassword())) {
      failed(name);
      return false;
    }
    checkPassword(password);
    jdbc.sql("update console_account set password_hash = ? where name = ?")
        .params(encoder.encode(password), name)
        .update();
    return true;
  }

  /**
   * Tells an account's password and role of one time from those of another, and nothing else; empty
   * where there is no such account.
   */
  Optional<String> stamp(String name) {
    return jdbc.sql(
            "select encode(sha256(convert_to(role || ' ' || password_hash, 'UTF8')), 'hex')"
                + " from console_account where name = ?")
        .param(name)
        .query(String.class)
        .optional();
  }

  private static void checkPassword(String password) {
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
      throw new IllegalArgumentException(
          "a password has %d to %d characters, not %d"
              .formatted(SHORTEST_PASSWORD, LONGEST_PASSWORD, password.length()));
    }
  }

  /** Removes an account; false where there is none of that name. */
  public boolean remove(String name) {
    return jdbc.sql("delete from console_account where name = ?").param(name).update() > 0;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    Instant now = clock.instant();
    return jdbc.sql("select * from console_account where name = ?")
        .param(name)
        .query(
            (row, number) -> {
              Timestamp until = row.getTimestamp("waits_until");
              return User.withUsername(row.getString("name"))
                  .password(row.getString("password_hash"))
                  .roles(row.getString("role").toUpperCase(Locale.ROOT))
                  .accountLocked(until != null && until.toInstant().isAfter(now))
                  .build();
            })
        .optional()
        .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }

  /** Takes down a wrong password. */
  void failed(String name) {
    jdbc.sql(
            """
            update console_account set failures = failures + 1, waits_until = case when failures + 1 < :free then null
              else cast(:now as timestamptz) + least(:longest, power(2, least(failures + 1 - :free, 20))) * interval '1 second' end
             where name = :name
            """)
        .param("free", FREE_FAILURES)
        .param("now", Timestamp.from(clock.instant()))
        .param("longest", LONGEST_WAIT.toSeconds())
        .param("name", name)
        .update();
  }

  /** Takes down a good one. */
  void succeeded(String name) {
    jdbc.sql(
            "update console_account set failures = 0, waits_until = null where name = ? and failures > 0")
        .param(name)
        .update();
  }
}
