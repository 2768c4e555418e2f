package org.sitrep.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stories that are stored after every chunk, as a night does it, with chunks of many sizes. */
class StoryChunksTest {

  private static final int TEXTS = 120;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 40})
  void theSizeOfAChunkChangesNeitherStoriesNorOverlaps(int size) {
    for (int seed = 0; seed < 5; seed++) {
      List<String> texts = copies(new Random(seed));
      List<StoryMap.Membership> linked = linked(texts, size);
      assertThat(linked).isEqualTo(linked(texts, TEXTS));
      assertThat(linked).anyMatch(member -> !member.first() && member.overlap() < 1);
    }
  }

  /** A text that is stored, with the bands of which it is the first of its story. */
  private record Stored(String text, long story, List<Long> bands) {}

  private static List<StoryMap.Membership> linked(List<String> texts, int size) {
    List<StoryMap.Membership> linked = new ArrayList<>();
    List<Stored> store = new ArrayList<>();
    Map<List<Long>, Stored> firsts = new LinkedHashMap<>();
    AtomicLong stories = new AtomicLong();
    for (int from = 0; from < texts.size(); from += size) {
      StoryMap map = new StoryMap(stories::getAndIncrement);
      store.forEach(stored -> map.restore(stored.text, stored.story, stored.bands));
      for (String text : texts.subList(from, Math.min(from + size, texts.size()))) {
        StoryMap.Membership member = map.add(text);
        linked.add(member);
        Stored stored = new Stored(text, member.story(), new ArrayList<>());
        for (long band : Fingerprint.bands(text)) {
          if (firsts.putIfAbsent(List.of(band, member.story()), stored) == null) {
            stored.bands.add(band);
          }
        }
        store.add(stored);
      }
    }
    return linked;
  }

  /** Texts of which most are an earlier one with some words changed or its end cut. */
  private static List<String> copies(Random random) {
    List<String> texts = new ArrayList<>();
    while (texts.size() < TEXTS) {
      List<String> words = new ArrayList<>();
      if (texts.isEmpty() || random.nextInt(6) == 0) {
        for (int i = 0; i < 80 + random.nextInt(80); i++) {
          words.add("w" + random.nextInt(3_000));
        }
      } else {
        words.addAll(Arrays.asList(texts.get(random.nextInt(texts.size())).split(" ", -1)));
        for (int i = 0; i < random.nextInt(8); i++) {
          words.set(random.nextInt(words.size()), "w" + random.nextInt(3_000));
        }
        words = words.subList(0, words.size() - random.nextInt(words.size() / 4));
      }
      texts.add(String.join(" ", words));
    }
    return texts;
  }
}
