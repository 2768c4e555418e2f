package org.sitrep.app.fault;

import java.io.IOException;

/** Signals of POSIX that Java has no call for. */
enum Signal {
  STOP,
  CONT,
  QUIT;

  void send(long process) throws IOException, InterruptedException {
    int code =
        new ProcessBuilder("kill", "-" + name(), Long.toString(process))
            .inheritIO()
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException("cannot send " + name() + " to process " + process);
    }
  }
}
