package org.sitrep.core.article;

/** A file of field names that makes no sense. The message tells the file and the line. */
public final class FieldMappingException extends Exception {

  private static final long serialVersionUID = 1;

  FieldMappingException(String file, int line, String what) {
    super("%s:%d: %s".formatted(file, line, what));
  }
}
