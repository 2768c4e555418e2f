package org.sitrep.core.job;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests to workers that no worker can serve. */
public interface DeadRequests {

  /**
   * A request.
   *
   * @param id by which it is known
   * @param reason why it was put aside, a word
   * @param detail why, in full
   * @param worker who put it aside, or null where the broker did
   * @param since when, or null where that is not known
   * @param body what it says, its beginning only where it is long
   */
  record DeadRequest(
      String id,
      String reason,
      String detail,
      @Nullable String worker,
      @Nullable Instant since,
      String body) {}

  /** Whether there is a broker to ask. */
  boolean isShared();

  /**
   * All of them, oldest first, at most a thousand.
   *
   * @throws IllegalStateException where there is no broker, or it does not answer, with the reason
   */
  List<DeadRequest> list();

  /**
   * Sends one to the workers once more.
   *
   * @return false where it is not there
   * @throws IllegalStateException as {@link #list}
   */
  boolean requeue(String id);

  /**
   * Throws one away. A run that still needs the part asks for it again.
   *
   * @return false where it is not there
   * @throws IllegalStateException as {@link #list}
   */
  boolean discard(String id);
}
