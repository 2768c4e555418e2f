package org.sitrep.app.command;

import org.sitrep.core.article.InboxAddress;
import picocli.CommandLine.Option;

/** Where new archives are. */
final class Inbox {

  static final String DESCRIPTION =
      "Directory with archives, one archive, or s3://BUCKET/PREFIX of a store (see docs/archives.md).";

  @Option(names = "--inbox", required = true, paramLabel = "DIR", description = DESCRIPTION)
  private String address;

  /** Where any process finds it, as the job takes it. */
  String parameter() {
    return parameter(address);
  }

  static String parameter(String address) {
    if (!InboxAddress.mayExist(address)) {
      throw new CommandFailure("no such inbox: " + address);
    }
    return InboxAddress.absolute(address);
  }
}
