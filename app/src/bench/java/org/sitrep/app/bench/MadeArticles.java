package org.sitrep.app.bench;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.actor.PlaceName;

/**
 * Makes news articles that tell of violence and of cooperation among much else, each number its own
 * and the same every time; a fifth are edited copies of one of the days before.
 */
final class MadeArticles {

  /**
   * An article.
   *
   * @param paper who published it
   */
  record Article(long number, String paper, LocalDate day, String title, List<String> paragraphs) {}

  /** Articles of a day. */
  private static final int A_DAY = 2_000;

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final int COPIES = 5;

  private static final List<String> HARM =
      List.of(
          "At least %n %v were killed and %m others injured when a %w went off near %t in %p on %d,"
              + " police said.",
          "Gunmen opened fire on a %t in %p on %d, killing %n %v and wounding %m more, officials"
              + " said.",
          "Security forces killed %n militants and arrested %m suspects during a raid in %p on %d,"
              + " the army said.",
          "A suicide bomber blew himself up outside a %t in %p, leaving %n people dead and %m hurt,"
              + " doctors told reporters.",
          "The death toll from %d's attack on the %t in %p rose to %n after two of the injured died"
              + " in hospital.",
          "Unknown attackers abducted %n workers from a %t near %p late on %d, according to a local"
              + " administrator.",
          "An air strike hit a compound in %p on %d; residents counted %n bodies, among them women"
              + " and children.",
          "%g claimed responsibility for the attack in %p in which %n %v died on %d.");

  private static final List<String> DEALS =
      List.of(
          "%a and %b agreed on %d to deepen cooperation on counter-terrorism and to share"
              + " intelligence, a joint statement said.",
          "The foreign minister of %a telephoned his counterpart from %b on %d to discuss trade and"
              + " border security.",
          "%a's president met the prime minister of %b in %p on %d and thanked him for humanitarian"
              + " aid.",
          "%a will train %n police officers from %b next month, the interior ministry announced on"
              + " %d.",
          "%a accused %b on %d of sheltering armed groups, a charge that %b rejected.",
          "A delegation from %a arrived in %b on %d for talks on energy, transit and water.",
          "%a imposed sanctions on %m companies from %b that it says sold parts of missiles.",
          "%a and %b signed an agreement on %d under which %n tonnes of wheat will be delivered"
              + " before winter.");

  private static final List<String> WHO =
      List.of(
          "Residents of %p",
          "A shopkeeper near the %t",
          "Officials in %p",
          "Analysts",
          "The provincial government",
          "A spokesman for the ministry",
          "Members of the council",
          "Teachers and parents",
          "Traders from %p",
          "The deputy commissioner",
          "Farmers along the river",
          "An engineer at the site");

  private static final List<String> SAID =
      List.of(
          "said that %x would %y before the end of the season",
          "told this paper that %x had not been seen in %p since the floods",
          "complained that %x and %z were still without water",
          "expect %x to %y once the road to %p is open again",
          "pointed to %x, which %z have long asked for",
          "warned that %x could %y unless money for %z is found",
          "recalled how %x used to %y when %p was a quiet town",
          "welcomed plans for %x but asked what would become of %z");

  private static final List<String> TAIL =
      List.of(
          "; no date was given.",
          ", and a committee was formed to look into it.",
          ", though the budget for it was cut by %m per cent last year.",
          ". The hearing goes on next week.",
          " in a statement that ran to %m pages.",
          ", as the assembly debated the matter for the %m-th time.",
          ".");

  private static final List<String> THINGS =
      List.of(
          ("the northern bypass,a second bridge,the wheat harvest,the bus depot,a new school"
                  + " roof,price controls,the census,cold storage,fishing licences,the textile mill,a"
                  + " vaccination drive,solar lamps,the telephone exchange,an irrigation canal,the bar"
                  + " association,book fairs,the airport road,street vendors,the cricket ground,gas"
                  + " connections,the district library,lost livestock,land records,the"
                  + " polytechnic,night trains,the old customs house,apple growers,the drainage plan")
              .split(","));

  private static final List<String> DOES =
      List.of(
          ("be finished,fall behind,reach the villages,cost twice as much,be moved to the"
                  + " plain,stand empty,draw visitors,need a new survey,change hands,be repaired,lose"
                  + " its staff,open to the public")
              .split(","));

  private static final List<String> VICTIMS =
      List.of("soldiers", "civilians", "policemen", "people", "tribal elders", "passengers");
  private static final List<String> WEAPONS =
      List.of("roadside bomb", "car bomb", "grenade", "landmine", "motorcycle bomb");
  private static final List<String> TARGETS =
      List.of(
          "market", "checkpoint", "mosque", "police station", "convoy", "bus terminal", "school");
  private static final List<String> PAPERS =
      List.of(
          "Coast Herald", "Indus Morning Post", "Capital Wire", "Plains Observer", "Hill Times");

  private final List<PlaceName> places;
  private final List<String> states;
  private final List<String> groups;

  MadeArticles() {
    Gazetteer gazetteer = Gazetteer.builtIn();
    places = gazetteer.places().stream().filter(place -> place.division() != null).toList();
    states = gazetteer.countries().stream().map(country -> country.name()).sorted().toList();
    groups = gazetteer.groups().stream().map(group -> group.name()).sorted().toList();
  }

  /** An article, or an edited copy of an earlier one. */
  Article article(long number) {
    Random random = new Random(number);
    long back = 1L + random.nextInt(2 * A_DAY);
    if (random.nextInt(COPIES) != 0 || back > number) {
      return original(number);
    }
    Article copied = original(number - back);
    List<String> paragraphs = new ArrayList<>(copied.paragraphs());
    if (random.nextBoolean()) {
      paragraphs.removeLast();
    } else {
      paragraphs.add("With reports by our own correspondents in " + place(random) + ".");
    }
    return new Article(
        number, pick(random, PAPERS), day(number), "Update: " + copied.title(), paragraphs);
  }

  private Article original(long number) {
    Random random = new Random(~number);
    LocalDate day = day(number);
    List<String> paragraphs = new ArrayList<>();
    boolean violent = random.nextInt(5) < 2;
    List<String> leads = violent ? HARM : DEALS;
    boolean news = random.nextInt(4) != 0;
    String place = place(random);
    int count = 7 + random.nextInt(10);
    for (int i = 0; i < count; i++) {
      boolean fact = news && (i == 0 || random.nextInt(8) == 0);
      paragraphs.add(
          (fact ? fill(pick(random, leads), random, day, place) + " " : "")
              + background(random, day)
              + " "
              + background(random, day));
    }
    String title =
        fill(
            news
                ? violent ? "%n %v dead in %p attack" : "%a and %b in talks over %z"
                : "What %x means for %z in %p",
            random,
            day,
            place);
    return new Article(number, pick(random, PAPERS), day, title, paragraphs);
  }

  private String background(Random random, LocalDate day) {
    String sentence = pick(random, WHO) + " " + pick(random, SAID) + pick(random, TAIL);
    return fill(sentence, random, day, place(random));
  }

  private String fill(String form, Random random, LocalDate day, String place) {
    StringBuilder text = new StringBuilder();
    boolean marked = false;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (!marked) {
        marked = c == '%';
        text.append(marked ? "" : c);
        continue;
      }
      marked = false;
      text.append(
          switch (c) {
            case 'n' -> 2 + random.nextInt(30);
            case 'm' -> 3 + random.nextInt(60);
            case 'v' -> pick(random, VICTIMS);
            case 'w' -> pick(random, WEAPONS);
            case 't' -> pick(random, TARGETS);
            case 'p' -> place;
            case 'd' -> weekday(day.minusDays(random.nextInt(3)));
            case 'g' -> pick(random, groups);
            case 'a', 'b' -> pick(random, states);
            case 'x', 'z' -> pick(random, THINGS);
            case 'y' -> pick(random, DOES);
            default -> throw new IllegalArgumentException(form);
          });
    }
    return text.toString();
  }

  private static String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ROOT);
  }

  private static LocalDate day(long number) {
    return FIRST.plusDays(number / A_DAY);
  }

  private String place(Random random) {
    return pick(random, places).name();
  }

  private static <T> T pick(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
