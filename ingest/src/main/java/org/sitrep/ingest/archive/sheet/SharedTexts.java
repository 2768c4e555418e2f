package org.sitrep.ingest.archive.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** The texts that cells of a workbook share. */
final class SharedTexts {

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final List<String> texts = new ArrayList<>();

  private SharedTexts() {}

  static SharedTexts read(ZipFile zip, String name, SheetLimits limits) throws IOException {
    SharedTexts shared = new SharedTexts();
    long characters = 0;
    try (Part part = Part.open(zip, name, limits)) {
      while (part != null && part.next()) {
        if (part.starts("si")) {
          String text = text(part, "si");
          characters += text.length();
          if (characters > limits.texts()) {
            throw new SheetFileException(
                "the texts of its cells have more than %d characters: it is not read"
                    .formatted(limits.texts()));
          }
          shared.texts.add(text);
        }
      }
    }
    return shared;
  }

  /** A text by the number that a cell has for it. */
  String get(String number) throws SheetFileException {
    try {
      return texts.get(Integer.parseInt(number.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new SheetFileException(
          "a cell has the text number '" + number + "', which there is not", e);
    }
  }

  /** The runs of text up to the end of an element, without hints of how they are spoken. */
  static String text(Part part, String end) throws IOException {
    StringBuilder text = new StringBuilder();
    boolean in = false;
    boolean spoken = false;
    while (part.next() && !part.ends(end)) {
      if (part.starts("rPh") || part.ends("rPh")) {
        spoken = part.starts("rPh");
      } else if (part.starts("t") || part.ends("t")) {
        in = part.starts("t");
      } else if (in && !spoken && part.isText() && text.length() <= SheetLimits.CELL) {
        text.append(part.text());
      }
    }
    return unescape(text.toString());
  }

  /** Characters that XML cannot have are written {@code _x0007_}. */
  static String unescape(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher escapes = ESCAPE.matcher(text);
    return escapes.replaceAll(
        escape ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }
}
