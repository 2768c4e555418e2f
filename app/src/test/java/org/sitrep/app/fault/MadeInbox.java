package org.sitrep.app.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An inbox of the samples and of two archives of made articles, with copies and damage among them.
 */
final class MadeInbox {

  private static final List<String> TOWNS =
      List.of("Quetta", "Peshawar", "Karachi", "Kabul", "Kandahar", "Herat", "Lahore", "Multan");
  private static final List<String> STATES =
      List.of("China", "Turkey", "Iran", "Qatar", "Russia", "Uzbekistan", "Japan");
  private static final int ARTICLES = 60;

  private MadeInbox() {}

  static Path make(Path inbox, Path samples) throws IOException {
    Files.createDirectories(inbox);
    try (Stream<Path> files = Files.list(samples)) {
      for (Path file : files.toList()) {
        Files.copy(file, inbox.resolve(file.getFileName()));
      }
    }
    Files.write(
        inbox.resolve("first.jsonl"),
        IntStream.range(0, ARTICLES).mapToObj(MadeInbox::line).toList());
    Files.write(
        inbox.resolve("second.jsonl"),
        Stream.concat(
                IntStream.range(ARTICLES / 2, ARTICLES * 3 / 2).mapToObj(MadeInbox::line),
                Stream.of("{\"title\": \"cut off"))
            .toList());
    return inbox;
  }

  /** An article; those of both archives are copies of one text. */
  private static String line(int number) {
    String town = TOWNS.get(number % TOWNS.size());
    String state = STATES.get(number % STATES.size());
    int killed = 2 + number % 17;
    int day = 1 + number % 27;
    return """
    {"id": "m-%1$d", "title": "%3$d killed in %2$s blast", "published": "2026-02-%5$02d", "source": "Paper %6$d", \
    "text": "%2$s: At least %3$d people were killed and %4$d others injured when a bomb went off near market number %1$d of %2$s on Monday, police said.\\n\\n\
    The minister of the interior of Pakistan met his counterpart from %7$s and agreed to share intelligence on groups of the border, statement %1$d says.\\n\\n\
    Security forces arrested %8$d suspects in a raid near %2$s, the army said."}\
    """
        .formatted(number, town, killed, killed * 2, day, number % 5, state, 1 + number % 9);
  }
}
