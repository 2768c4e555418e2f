package org.sitrep.app.command;

import picocli.CommandLine.Option;

/** Of commands that print something for people, and for scripts where that is asked for. */
class JsonOption {

  @Option(names = "--json", description = "Print a JSON object a line.")
  private boolean json;

  boolean json() {
    return json;
  }
}
