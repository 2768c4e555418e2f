package org.sitrep.core.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The stories of texts that fit into memory: those of a scored collection, or of a night with what
 * is stored beside them.
 */
public final class StoryMap {

  /** Texts that one text is compared with. */
  public static final int COMPARED = 20;

  private final LongSupplier numbers;
  private final List<Member> members = new ArrayList<>();
  private final Map<Long, List<Integer>> bands = new HashMap<>();

  /** An empty map that numbers stories from 0. */
  public StoryMap() {
    this(new AtomicLong()::getAndIncrement);
  }

  /** An empty map that takes the numbers of new stories from somewhere. */
  public StoryMap(LongSupplier numbers) {
    this.numbers = numbers;
  }

  private record Member(CopyCheck text, long story) {}

  /**
   * The story of a text.
   *
   * @param story its number
   * @param overlap share of the shorter text that it has in common with the member that it is most
   *     like; 1 for the first one
   * @param first whether the story begins with this text
   */
  public record Membership(long story, double overlap, boolean first) {}

  /**
   * Puts a text back whose story is known.
   *
   * @param bands those of its bands that others may share
   */
  public void restore(String text, long story, Collection<Long> bands) {
    put(new CopyCheck(text), story, bands);
  }

  /** Adds a text as {@link #add(String, Collection)} does. */
  public Membership add(String text) {
    return add(text, Arrays.stream(Fingerprint.bands(text)).boxed().toList());
  }

  /**
   * Adds a text to the story of the text that it overlaps most, or makes it the first of its own. A
   * later text never joins two stories: what holds both is a digest. It is compared with at most
   * {@value #COMPARED} texts, those with most bands in common first.
   *
   * @param own all of its bands
   */
  public Membership add(String text, Collection<Long> own) {
    CopyCheck check = new CopyCheck(text);
    double most = 0;
    long story = 0;
    for (int number : likest(own)) {
      Member other = members.get(number);
      double overlap = check.overlap(other.text());
      if (overlap > most || (overlap == most && most > 0 && other.story() < story)) {
        most = overlap;
        story = other.story();
      }
    }
    boolean first = most == 0;
    Membership membership =
        new Membership(first ? numbers.getAsLong() : story, first ? 1 : most, first);
    put(check, membership.story(), own);
    return membership;
  }

  private List<Integer> likest(Collection<Long> own) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (long band : own) {
      for (int number : bands.getOrDefault(band, List.of())) {
        shared.merge(number, 1, Integer::sum);
      }
    }
    return shared.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparingLong(entry -> members.get(entry.getKey()).story())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(COMPARED)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Of a story the first text stands for each band, as it does where stories are stored: what a
   * text is compared with must not depend on how many are added at a time.
   */
  private void put(CopyCheck text, long story, Collection<Long> own) {
    for (long band : own) {
      List<Integer> sharing = bands.computeIfAbsent(band, _ -> new ArrayList<>());
      if (sharing.stream().noneMatch(number -> members.get(number).story() == story)) {
        sharing.add(members.size());
      }
    }
    members.add(new Member(text, story));
  }
}
