package org.sitrep.core.article;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where archives are looked for, as a person names it and as a job takes it. */
public final class InboxAddress {

  private static final String STORE = "s3://";

  private InboxAddress() {}

  /** Whether it is {@code s3://bucket/prefix}, and not a folder or file. */
  public static boolean isInStore(String told) {
    return told.startsWith(STORE);
  }

  /** The address under which any process finds it: of a folder its absolute path. */
  public static String absolute(String told) {
    return isInStore(told) ? told : Path.of(told).toAbsolutePath().normalize().toString();
  }

  /**
   * Whether it may be there: a folder or file is, and of a store nobody knows before it is read.
   */
  public static boolean mayExist(String told) {
    return isInStore(told) || Files.exists(Path.of(told));
  }
}
