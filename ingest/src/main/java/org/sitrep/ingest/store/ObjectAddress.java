package org.sitrep.ingest.store;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An object, or all whose keys begin alike.
 *
 * @param key of the object, or what keys begin with; may be empty
 */
record ObjectAddress(String bucket, String key) {

  private static final Pattern FORM =
      Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(.*))?");

  /**
   * Reads {@code s3://bucket/key}.
   *
   * @throws IOException where it is none
   */
  static ObjectAddress parse(String told) throws IOException {
    Matcher form = FORM.matcher(told);
    if (!form.matches()) {
      throw new IOException("not the address of objects, such as s3://bucket/prefix: " + told);
    }
    String key = form.group(2);
    return new ObjectAddress(form.group(1), key == null ? "" : key);
  }

  ObjectAddress withKey(String other) {
    return new ObjectAddress(bucket, other);
  }

  @Override
  public String toString() {
    return "s3://" + bucket + "/" + key;
  }
}
