package org.sitrep.app.fault;

import java.io.IOException;

/** Signals of POSIX that Java has no call for. */
enum Signal {
  STOP,
  CONT,
  QUIT;

  /** Sends it; false where the process has ended. */
  boolean send(long process) throws IOException, InterruptedException {
    return new ProcessBuilder("kill", "-" + name(), Long.toString(process))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}
