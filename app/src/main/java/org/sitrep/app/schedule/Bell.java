package org.sitrep.app.schedule;

import java.io.IOException;

/** A way to tell somebody. */
public interface Bell {

  /**
   * Tells it.
   *
   * @throws IOException where it does not get through, with where to and why
   */
  void ring(Alarm alarm) throws IOException;
}
