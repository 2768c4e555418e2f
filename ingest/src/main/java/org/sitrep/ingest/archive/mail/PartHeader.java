package org.sitrep.ingest.archive.mail;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** The fields in front of a message or a part, decoded; of several of a name the first one. */
final class PartHeader {

  private static final Pattern FOLD = Pattern.compile("\\r?\\n(?=[ \\t])");
  private static final int LONGEST = 64 << 10;

  private final Map<String, String> fields = new LinkedHashMap<>();

  /** Takes a field as it stands in the message. */
  void add(String name, byte[] raw) {
    String line = MailText.decode(raw, "");
    String value = FOLD.matcher(line.substring(line.indexOf(':') + 1)).replaceAll("").strip();
    if (value.length() <= LONGEST) {
      fields.putIfAbsent(name.toLowerCase(Locale.ROOT), decoded(value));
    }
  }

  private static String decoded(String value) {
    try {
      return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // Its charset is not known: better read as it stands than not at all.
      return value;
    }
  }

  /** A field's value, or nothing. */
  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  /** A parameter of a field, such as the charset of a type, or nothing. */
  String parameter(String field, String name) {
    Matcher parameter =
        Pattern.compile(
                ";\\s*" + name + "\\*?\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))",
                Pattern.CASE_INSENSITIVE)
            .matcher(field(field));
    if (!parameter.find()) {
      return "";
    }
    return parameter.group(1) == null ? parameter.group(2) : parameter.group(1);
  }
}
