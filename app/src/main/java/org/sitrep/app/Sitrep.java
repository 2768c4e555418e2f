package org.sitrep.app;

import org.sitrep.app.command.SitrepCommand;

/** The program's entry: everything else is a command. */
public final class Sitrep {

  private Sitrep() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(SitrepCommand.run(args));
  }
}
